package com.supportpro.desk.installations.work;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionException;

/** What an error says about the database: that it is away says nothing about the step during which it went. */
final class DatabaseTrouble {

    private static final String DISK_FULL = "53100";

    private DatabaseTrouble() {}

    /** Whether the same may go well once the database works again. */
    static boolean passes(RuntimeException error) {
        return error instanceof TransientDataAccessException
                || error instanceof RecoverableDataAccessException
                || error instanceof NonTransientDataAccessResourceException
                || error instanceof UncategorizedDataAccessException
                || error instanceof TransactionException;
    }

    /** Whether it works and has no room: what needs room cannot be done, what frees some can. */
    static boolean full(RuntimeException error) {
        @Nullable Throwable cause = error;
        while (cause != null) {
            if (cause instanceof SQLException said && DISK_FULL.equals(said.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
