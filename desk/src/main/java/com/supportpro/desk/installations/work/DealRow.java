package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Records how a deal stands. Unlike the steps of the journal this reaches the disk before it returns: what the store is told
 * next depends on it, and the same key with another content would be refused.
 */
@Repository
class DealRow {

    private final JdbcClient jdbc;
    private final Node node;

    DealRow(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    void keep(Work work, Deal deal) {
        int written = jdbc.sql("""
                        update operation set deal = :deal::jsonb
                        where id = :id and lease_owner = :owner and state = 'RUNNING'
                        """)
                .param("deal", Json.write(deal))
                .param("id", work.id().value())
                .param("owner", node.name())
                .update();
        if (written != 1) {
            throw new LeaseLostException(work.id());
        }
        work.deal(deal);
    }
}
