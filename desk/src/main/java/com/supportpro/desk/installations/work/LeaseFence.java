package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a process that was paused past its lease from changing what its successor works with. */
@Component
class LeaseFence {

    private final JdbcClient jdbc;
    private final Node node;

    LeaseFence(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /** Runs in the transaction that changes something: until its end nobody else can take the operation over. */
    Runnable of(OperationId operation) {
        return () -> {
            boolean held = jdbc.sql(
                            "select id from operation where id = ? and lease_owner = ? and state = 'RUNNING' for share")
                    .params(operation.value(), node.name())
                    .query()
                    .optionalValue()
                    .isPresent();
            if (!held) {
                throw new LeaseLostException(operation);
            }
        };
    }
}
