package com.supportpro.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Begins the transactions of {@link AtOneMoment} with one statement. The driver's way, which reads the connection's isolation, sets
 * another one and puts the first one back, asks the server three times.
 */
final class MomentTransactions extends JdbcTransactionManager {

    MomentTransactions(DataSource database) {
        super(database);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        boolean oneMoment = definition.getIsolationLevel() == TransactionDefinition.ISOLATION_REPEATABLE_READ;
        super.doBegin(transaction, oneMoment ? new OneMoment(definition) : definition);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition instanceof OneMoment) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            }
        }
    }

    /** The definition without its isolation, which is set as soon as the transaction has begun. */
    private static final class OneMoment extends DefaultTransactionDefinition {

        OneMoment(TransactionDefinition asked) {
            super(asked);
            setIsolationLevel(ISOLATION_DEFAULT);
        }
    }
}
