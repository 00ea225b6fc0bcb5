package com.supportpro.desk.billinglink;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.operators.LicenceKey;
import com.supportpro.desk.operators.StoreEntry;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** A desk that was set up with the scripted store, never linked. */
@TestComponent
class LinkFixture {

    static final String TOKEN = "an-admin-token-for-the-tests-only";
    static final String PASSWORD = "correct horse battery";

    private final JdbcClient jdbc;
    private final ScriptedStore store;
    private final JsonMapper json;
    private final PasswordEncoder encoder;
    private final LicenceKey licence;

    LinkFixture(JdbcClient jdbc, ScriptedStore store, JsonMapper json, PasswordEncoder encoder, LicenceKey licence) {
        this.jdbc = jdbc;
        this.store = store;
        this.json = json;
        this.encoder = encoder;
        this.licence = licence;
    }

    /** Somebody signed in who may manage add-ons. */
    Panel panel(int port) {
        store.reset();
        setUp(port);
        licence.keep(new StoreEntry(store.url().toString(), ScriptedStore.LICENCE));
        jdbc.sql("truncate billing_link, store_key, offered_store_key").update();
        return new Panel(port).signedIn("admin@desk.example", PASSWORD);
    }

    /** Somebody signed in who may not. */
    Panel agent(int port) {
        jdbc.sql("""
                insert into operator (id, email, name, password_hash, role, created_at)
                values (gen_random_uuid(), 'agent@desk.example', 'Agent', :hash, 'Agent', now())
                on conflict do nothing""").param("hash", encoder.encode(PASSWORD)).update();
        return new Panel(port).signedIn("agent@desk.example", PASSWORD);
    }

    /** Logs in to the store as far as the link. */
    void link(Panel panel) {
        String address = Panel.location(panel.login("/operator/profile"));
        HttpResponse<String> back = panel.callback(state(address), store.code(address));
        assertThat(Panel.location(back)).isEqualTo("/operator/profile");
    }

    static String state(String address) {
        return ScriptedStore.parameters(address.substring(address.indexOf('?') + 1))
                .get("state");
    }

    long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private void setUp(int port) {
        String body = json.writeValueAsString(Map.of(
                "name",
                "Admin",
                "email",
                "admin@desk.example",
                "password",
                PASSWORD,
                "deskName",
                "Front desk",
                "storeUrl",
                store.url().toString(),
                "licenceKey",
                ScriptedStore.LICENCE));
        HttpResponse<String> answer = new Panel(port).postJson("/api/v1/setup", TOKEN, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409);
    }
}
