package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.licences.LicenceId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still charged or owed, and so keeps an account or a licence as it is; in words for staff. */
@Repository
class WhatHolds {

    private static final String SUBSCRIPTIONS =
            "select publisher || '/' || slug from subscription where %s = :id and ended_at is null order by 1";
    private static final String ORDERS = """
            select publisher || '/' || slug from purchase_order o where %s = :id
              and (state in ('NEW', 'PENDING_PAYMENT', 'PROCESSING', 'DUE')
                or state = 'ACTIVE' and exists (select 1 from trial t where t.order_id = o.id and t.ended_at is null))
            order by 1""";
    private static final String INVOICES = """
            select i.number from invoice i join purchase_order o on o.id = i.order_id
            where o.%s = :id and i.state = 'OPEN' order by 1""";
    private static final String MONEY = """
            select i.number from payment p join invoice i on i.id = p.invoice_id join purchase_order o on o.id = i.order_id
            where o.%s = :id and p.state in ('PENDING', 'SENT', 'UNKNOWN', 'ACTION_REQUIRED') order by 1""";

    private final JdbcClient database;

    WhatHolds(JdbcClient database) {
        this.database = database;
    }

    /** Empty when nothing is. */
    List<String> of(AccountId account) {
        return of("account_id", account.value());
    }

    List<String> of(LicenceId licence) {
        return of("licence_id", licence.value());
    }

    private List<String> of(String column, Object id) {
        List<String> words = new ArrayList<>();
        find(SUBSCRIPTIONS, column, id).forEach(addon -> words.add("The subscription of " + addon + " runs"));
        find(ORDERS, column, id).forEach(addon -> words.add("An order or a trial of " + addon + " is open"));
        find(INVOICES, column, id).forEach(number -> words.add("Invoice " + number + " is not paid"));
        find(MONEY, column, id).forEach(number -> words.add("A payment of invoice " + number + " is under way"));
        return words;
    }

    private List<String> find(String sql, String column, Object id) {
        return database.sql(sql.formatted(column))
                .param("id", id)
                .query(String.class)
                .list();
    }
}
