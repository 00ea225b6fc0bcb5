package com.supportpro.store.staff;

import com.supportpro.store.licences.LicenceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and licences in lists; reads across features, because counting one by one would ask too often. */
@Repository
class Lists {

    private static final String CUSTOMERS = """
             from account where name ilike :pattern
               or exists (select from person where account_id = account.id and email ilike :pattern)
               or exists (select from licence where account_id = account.id and key = upper(:query))""";
    private static final String LICENCES = """
             from licence join account on account.id = licence.account_id
             where account.name ilike :pattern or label ilike :pattern or key = upper(:query)""";

    private final JdbcClient database;

    Lists(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    Slice<CustomerRow> customers(Slice.Request request) {
        List<CustomerRow> rows = query(
                        """
                select id, name, created_at,
                  coalesce((select string_agg(email, ', ' order by email) from person where account_id = account.id), '')
                    as emails,
                  (select count(*) from licence where account_id = account.id) as licences,
                  (select count(*) from licence where account_id = account.id and state = 'SUSPENDED') as suspended,
                  (select count(*) from desk join licence on licence.id = desk.licence_id
                   where account_id = account.id and retired_at is null) as desks
                """ + CUSTOMERS + " order by created_at desc, id limit :size offset :start", request)
                .query(Lists::customer)
                .list();
        return slice(rows, CUSTOMERS, request);
    }

    /** The newest first. */
    Slice<LicenceRow> licences(Slice.Request request) {
        List<LicenceRow> rows = query(
                        """
                select licence.*, account.name as account_name,
                  (select count(*) from desk where licence_id = licence.id and retired_at is null) as desks
                """ + LICENCES + " order by issued_at desc, licence.id limit :size offset :start", request)
                .query(Lists::licence)
                .list();
        return slice(rows, LICENCES, request);
    }

    private <T> Slice<T> slice(List<T> rows, String from, Slice.Request request) {
        long total = query("select count(*)" + from, request).query(Long.class).single();
        return new Slice<>(rows, total, request.page(), request.size());
    }

    private JdbcClient.StatementSpec query(String sql, Slice.Request request) {
        return database.sql(sql)
                .param("pattern", request.pattern())
                .param("query", request.query())
                .param("size", request.size())
                .param("start", request.start());
    }

    private static CustomerRow customer(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("emails"),
                row.getLong("licences"),
                row.getLong("suspended"),
                row.getLong("desks"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static LicenceRow licence(ResultSet row, int number) throws SQLException {
        return new LicenceRow(
                row.getObject("id", UUID.class),
                new LicenceKey(row.getString("key")).masked(),
                row.getString("label"),
                row.getString("state"),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getLong("desks"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
