package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.platform.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps a process that was paused past its lease from changing what its successor works with. */
@Component
class LeaseFence {

    private final JdbcClient jdbc;
    private final Node node;
    private final Leases leases;

    LeaseFence(JdbcClient jdbc, Node node, Leases leases) {
        this.jdbc = jdbc;
        this.node = node;
        this.leases = leases;
    }

    /**
     * Runs in the transaction that changes something: until its end nobody else can take the operation over. The lease is
     * prolonged in it, at its end once more, because nobody renews what is locked, and a copy may take longer than a lease.
     */
    Runnable of(OperationId operation) {
        return () -> {
            prolong(operation);
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        prolong(operation);
                    }
                });
            }
        };
    }

    private void prolong(OperationId operation) {
        int held = jdbc.sql(
                        "update operation set lease_until = ? where id = ? and lease_owner = ? and state = 'RUNNING'")
                .params(Times.sql(leases.until()), operation.value(), node.name())
                .update();
        if (held != 1) {
            throw new LeaseLostException(operation);
        }
    }
}
