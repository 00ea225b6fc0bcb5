package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the store sells, what customers pay with, and what was charged. */
final class Till {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TAKEN = """
            select p.id::text from sandbox_payment p join payment b on b.id = p.id join invoice i on i.id = b.invoice_id
              join purchase_order o on o.id = i.order_id
            where o.publisher || '/' || o.slug = ? and p.state = 'SUCCEEDED'
              and not exists (select 1 from sandbox_refund r where r.payment_id = p.id and r.code = '')""";

    static final String CHARGED = """
            select p.id::text from sandbox_payment p join payment b on b.id = p.id join invoice i on i.id = b.invoice_id
              join purchase_order o on o.id = i.order_id
            where o.publisher || '/' || o.slug = ? and p.state = 'SUCCEEDED'""";

    private final Town town;
    final Books books;

    Till(Town town) {
        this.town = town;
        this.books = new Books(town.home().resolve("store"));
    }

    /** Makes it commercial, charged once or monthly. */
    void sells(String addon, String currency, int once, int monthly) throws IOException, InterruptedException {
        String[] id = addon.split("/", 2);
        HttpResponse<String> set = Api.put(
                town.store.url() + "/v1/publishers/" + id[0] + "/listings/" + id[1] + "/price",
                """
                {"currency":"%s","cycles":[{"cycle":"one-time","minorUnits":%d},{"cycle":"monthly","minorUnits":%d}]}""".formatted(currency, once, monthly),
                town.publisherToken(id[0]));
        assertThat(set.statusCode()).as(set.body()).isEqualTo(204);
        awaitListed(addon, once);
    }

    /** The desk's copy of the catalogue has the price. */
    private void awaitListed(String addon, int once) throws IOException, InterruptedException {
        Wait.atMost(PATIENCE, () -> {
            Api.post(town.desk.url() + "/api/v1/catalogue/refresh", "");
            return Api.get(town.desk.url() + "/api/v1/addons/" + addon).contains("\"minorUnits\":" + once);
        });
    }

    /** Where the account is, by which its tax is decided. */
    void isIn(String email, String country) {
        books.change(
                "update account set country = ? where id = (select account_id from person where email = ?)",
                country,
                email);
    }

    /** From now on purchases of the account charge this card of the sandbox. */
    void paysWith(String email, String card) {
        paysWithNothing(email);
        String token = "card-" + UUID.randomUUID();
        books.change("""
                insert into sandbox_card (token, account_id, card, created_at)
                select ?, account_id, ?, now() from person where email = ?""", token, card, email);
        books.change("""
                insert into payment_method (id, account_id, gateway, token, label, preferred, created_at)
                select gen_random_uuid(), account_id, 'sandbox', ?, ?, true, now() from person where email = ?""", token, "Test card " + card, email);
    }

    void paysWithNothing(String email) {
        books.change("""
                update payment_method m set preferred = false, removed_at = now()
                from person p where p.account_id = m.account_id and p.email = ? and m.removed_at is null""", email);
    }

    /** Charges of the add-on that were not given back. */
    List<String> taken(String addon) {
        return books.all(TAKEN, addon);
    }

    /** All charges of the add-on, those that were given back too. */
    List<String> charges(String addon) {
        return books.all(CHARGED, addon);
    }

    /** The states of its orders, oldest first. */
    List<String> orders(String addon) {
        return books.all(
                "select state from purchase_order where publisher || '/' || slug = ? order by created_at", addon);
    }

    /** Has the store check its books by its own rules; what it found. */
    String wrongs() throws IOException, InterruptedException {
        String before = books.one("select coalesce(max(id), 0) from invariant_run");
        books.change("update scheduled_tasks set execution_time = now() where task_name = 'check-books'");
        Wait.atMost(
                PATIENCE,
                () -> !books.one("select coalesce(max(id), 0) from invariant_run")
                        .equals(before));
        return books.one("select problems::text from invariant_run order by id desc limit 1");
    }
}
