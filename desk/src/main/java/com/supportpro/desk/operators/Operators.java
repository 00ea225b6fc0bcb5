package com.supportpro.desk.operators;

import com.supportpro.platform.web.OncePerPage;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The operators of this desk. Reading them is one statement each, and no transaction of its own. */
@Repository
@Transactional
public class Operators {

    private static final String SELECT = "select o.*, r.permissions from operator o join role r on r.name = o.role ";

    private final OncePerPage<Optional<Operator>> signedIn = new OncePerPage<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    Operators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Operator> all() {
        return jdbc.sql(SELECT + "order by o.active desc, o.name, o.email")
                .query(Operators::operator)
                .list();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Operator> find(UUID id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query(Operators::operator)
                .optional();
    }

    /** The operator from whom the present request comes, as of now; within one page, as of its beginning. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Operator> signedIn(CurrentOperator who) {
        return signedIn.get(() -> find(UUID.fromString(who.operatorId())));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public long countSpeaking(String language) {
        return jdbc.sql("select count(*) from operator where active and language = :language")
                .param("language", language)
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Operator> byEmail(String email) {
        return jdbc.sql(SELECT + "where o.email = :email")
                .param("email", normal(email))
                .query(Operators::operator)
                .optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<String> passwordHash(UUID id) {
        return jdbc.sql("select password_hash from operator where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    boolean none() {
        return jdbc.sql("select not exists (select from operator)")
                .query(Boolean.class)
                .single();
    }

    /** Adds an operator; empty when somebody has the address already. */
    Optional<Operator> add(String email, String name, String passwordHash, String role) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                insert into operator (id, email, name, password_hash, role, created_at)
                values (:id, :email, :name, :hash, :role, :now) on conflict (email) do nothing""")
                .param("id", id)
                .param("email", normal(email))
                .param("name", name)
                .param("hash", passwordHash)
                .param("role", role)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return added == 0 ? Optional.empty() : find(id);
    }

    void change(UUID id, String role, boolean active) {
        jdbc.sql("update operator set role = :role, active = :active where id = :id")
                .param("role", role)
                .param("active", active)
                .param("id", id)
                .update();
    }

    void password(UUID id, String hash) {
        jdbc.sql("update operator set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void preferences(UUID id, String language, ZoneId zone) {
        jdbc.sql("update operator set language = :language, time_zone = :zone where id = :id")
                .param("language", language)
                .param("zone", zone.getId())
                .param("id", id)
                .update();
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Operator operator(ResultSet row, int index) throws SQLException {
        return new Operator(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("role"),
                texts(row.getArray("permissions")),
                row.getBoolean("active"),
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")));
    }

    static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
