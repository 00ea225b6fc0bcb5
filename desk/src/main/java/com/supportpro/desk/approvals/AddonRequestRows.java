package com.supportpro.desk.approvals;

import com.supportpro.desk.approvals.AddonRequest.State;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests on record. */
@Repository
class AddonRequestRows {

    private static final String SELECT = "select * from addon_request ";
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    AddonRequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was added: nobody has two open ones of the same add-on. */
    boolean add(AddonRequest request) {
        return jdbc.sql("""
                        insert into addon_request (id, publisher, slug, cycle, reason, currency, minor_units, requested_by,
                            requester, requested_at)
                        values (:id, :publisher, :slug, :cycle, :reason, :currency, :units, :by, :requester, :now)
                        on conflict (publisher, slug, requested_by) where state = 'OPEN' do nothing""")
                        .param("id", request.id().value())
                        .param("publisher", request.addon().publisher())
                        .param("slug", request.addon().slug())
                        .param("cycle", request.cycle().json())
                        .param("reason", request.reason())
                        .param("currency", request.asked().currency())
                        .param("units", request.asked().minorUnits())
                        .param("by", request.by())
                        .param("requester", request.requester())
                        .param("now", Times.sql(request.at()))
                        .update()
                == 1;
    }

    Optional<AddonRequest> find(AddonRequestId id) {
        return one("where id = :id", id);
    }

    /** Reads it and keeps everybody else who decides on it waiting until the transaction ends. */
    Optional<AddonRequest> lock(AddonRequestId id) {
        return one("where id = :id for update", id);
    }

    List<AddonRequest> open() {
        return many("where state = 'OPEN' order by requested_at limit :most");
    }

    long countOpen() {
        return jdbc.sql("select count(*) from addon_request where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** The latest that were decided on. */
    List<AddonRequest> decided() {
        return many("where state <> 'OPEN' order by decided_at desc limit least(:most, 20)");
    }

    List<AddonRequest> of(String by) {
        return jdbc.sql(SELECT + "where requested_by = :by order by state = 'OPEN' desc, requested_at desc limit :most")
                .param("by", by)
                .param("most", MOST)
                .query(AddonRequestRows::request)
                .list();
    }

    List<AddonRequest> unseen(String by) {
        return jdbc.sql(SELECT + """
                        where requested_by = :by and not seen and state in ('APPROVED', 'DECLINED', 'EXPIRED')
                        order by decided_at desc limit 5""")
                .param("by", by)
                .query(AddonRequestRows::request)
                .list();
    }

    void seen(String by) {
        jdbc.sql("update addon_request set seen = true where requested_by = :by and not seen and state <> 'OPEN'")
                .param("by", by)
                .update();
    }

    /** Whether it was still open and is now as given. */
    boolean end(AddonRequest ended) {
        return jdbc.sql("""
                        update addon_request set state = :state, decided_by = :by, decided_at = :at, answer = :answer,
                            operation = :operation
                         where id = :id and state = 'OPEN'""")
                        .param("state", ended.state().name())
                        .param("by", ended.decidedBy())
                        .param("at", ended.decidedAt() == null ? null : Times.sql(ended.decidedAt()))
                        .param("answer", ended.answer())
                        .param(
                                "operation",
                                ended.purchase().map(OperationId::value).orElse(null),
                                Types.OTHER)
                        .param("id", ended.id().value())
                        .update()
                == 1;
    }

    private Optional<AddonRequest> one(String where, AddonRequestId id) {
        return jdbc.sql(SELECT + where)
                .param("id", id.value())
                .query(AddonRequestRows::request)
                .optional();
    }

    private List<AddonRequest> many(String where) {
        return jdbc.sql(SELECT + where)
                .param("most", MOST)
                .query(AddonRequestRows::request)
                .list();
    }

    private static AddonRequest request(ResultSet row, int index) throws SQLException {
        UUID operation = row.getObject("operation", UUID.class);
        return new AddonRequest(
                new AddonRequestId(row.getObject("id", UUID.class)),
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Cycle.parse(row.getString("cycle")),
                row.getString("reason"),
                new Money(row.getString("currency"), row.getLong("minor_units")),
                row.getString("requested_by"),
                row.getString("requester"),
                Times.read(row, "requested_at"),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                Times.readNullable(row, "decided_at"),
                row.getString("answer"),
                operation == null ? null : new OperationId(operation));
    }
}
