package com.supportpro.store.staffbilling;

import com.supportpro.store.staff.Slice;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds any number, id, key, reference, address or name; reads across features, because each knows only its own. */
@Repository
class Finder {

    private static final int MOST = 30;
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String EXACT = """
            select 'Invoice' as kind, i.number as title, a.name as detail, '/staff/invoices/' || i.number as path
              from invoice i join account a on a.id = i.account_id where i.number = upper(:query)
            union all select 'Credit note', c.number, a.name, '/staff/invoices/' || i.number
              from credit_note c join invoice i on i.id = c.invoice_id join account a on a.id = i.account_id
              where c.number = upper(:query)
            union all select 'Licence', a.name, l.label, '/staff/accounts/' || a.id
              from licence l join account a on a.id = l.account_id where l.key = upper(:query)
            union all select 'Payment', p.reference, i.number || ', ' || p.gateway, '/staff/invoices/' || i.number
              from payment p join invoice i on i.id = p.invoice_id where p.reference = :query and i.number is not null
            union all select 'Refund', r.reference, i.number || ', ' || p.gateway, '/staff/invoices/' || i.number
              from refund r join payment p on p.id = r.payment_id join invoice i on i.id = p.invoice_id
              where r.reference = :query
            union all select 'Customer', a.name, p.email, '/staff/accounts/' || a.id
              from person p join account a on a.id = p.account_id where lower(p.email) = lower(:query)""";

    private static final String BY_ID = """
            select 'Order' as kind, o.publisher || '/' || o.slug as title, a.name as detail, '/staff/orders/' || o.id as path
              from purchase_order o join account a on a.id = o.account_id where o.id = :id
            union all select 'Subscription', s.publisher || '/' || s.slug, a.name, '/staff/orders/' || s.order_id
              from subscription s join account a on a.id = s.account_id where s.id = :id
            union all select 'Invoice', i.number, a.name, '/staff/invoices/' || i.number
              from invoice i join account a on a.id = i.account_id where i.id = :id and i.number is not null
            union all select 'Payment', i.number, p.gateway, '/staff/invoices/' || i.number
              from payment p join invoice i on i.id = p.invoice_id where p.id = :id and i.number is not null
            union all select 'Refund', i.number, p.gateway, '/staff/invoices/' || i.number
              from refund r join payment p on p.id = r.payment_id join invoice i on i.id = p.invoice_id where r.id = :id
            union all select 'Customer', a.name, '', '/staff/accounts/' || a.id from account a where a.id = :id
            union all select 'Licence', a.name, l.label, '/staff/accounts/' || a.id
              from licence l join account a on a.id = l.account_id where l.id = :id
            union all select 'Desk', d.name, a.name, '/staff/accounts/' || a.id
              from desk d join licence l on l.id = d.licence_id join account a on a.id = l.account_id where d.id = :id""";

    private static final String LIKE = """
            select 'Customer' as kind, a.name as title, '' as detail, '/staff/accounts/' || a.id as path
              from account a where a.name ilike :pattern
            union all select 'Customer', a.name, p.email, '/staff/accounts/' || a.id
              from person p join account a on a.id = p.account_id where p.email ilike :pattern
            union all select 'Desk', d.name, d.url, '/staff/accounts/' || a.id
              from desk d join licence l on l.id = d.licence_id join account a on a.id = l.account_id
              where d.retired_at is null and (d.name ilike :pattern or d.url ilike :pattern)
            union all select 'Invoice', i.number, a.name, '/staff/invoices/' || i.number
              from invoice i join account a on a.id = i.account_id where i.number ilike :pattern""";

    private final JdbcClient database;

    Finder(JdbcClient database) {
        this.database = database;
    }

    /** What is named exactly so; or else what the words are a part of. */
    List<Found> find(Slice.Request request) {
        String query = request.query();
        if (query.isEmpty()) {
            return List.of();
        }
        if (UUID_TEXT.matcher(query).matches()) {
            return found(database.sql(limited(BY_ID)).param("id", UUID.fromString(query)));
        }
        List<Found> exact = found(database.sql(limited(EXACT)).param("query", query));
        return exact.isEmpty() ? found(database.sql(limited(LIKE)).param("pattern", request.pattern())) : exact;
    }

    private static String limited(String sql) {
        return "select distinct * from (" + sql + ") found order by kind, title limit " + MOST;
    }

    private static List<Found> found(JdbcClient.StatementSpec sql) {
        return sql.query((row, number) -> new Found(
                        row.getString("kind"),
                        row.getString("title"),
                        Objects.requireNonNullElse(row.getString("detail"), ""),
                        row.getString("path")))
                .list();
    }
}
