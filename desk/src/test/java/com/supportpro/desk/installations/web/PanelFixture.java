package com.supportpro.desk.installations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.operators.ApiTokens;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.Operator;
import com.supportpro.desk.operators.Operators;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A desk that is set up, with operators, and add-ons that stand in the records as if they had been installed. */
@TestComponent
public class PanelFixture {

    private final JdbcClient jdbc;
    private final Operators operators;
    private final Operations operations;
    private final ApiTokens tokens;

    PanelFixture(JdbcClient jdbc, Operators operators, Operations operations, ApiTokens tokens) {
        this.jdbc = jdbc;
        this.operators = operators;
        this.operations = operations;
        this.tokens = tokens;
    }

    public void begin() {
        jdbc.sql("truncate installation, operation, operation_step, operator, desk_setting, ticket cascade")
                .update();
        operator("admin@desk.example", "Administrator");
        operator("agent@desk.example", "Agent");
    }

    /** May manage add-ons. */
    public RequestPostProcessor admin() {
        return signedIn("admin@desk.example");
    }

    /** May not. */
    public RequestPostProcessor agent() {
        return signedIn("agent@desk.example");
    }

    public String token(String... permissions) {
        return "Bearer " + tokens.create(UUID.randomUUID().toString(), Set.of(permissions), null, "test");
    }

    public AddonId channel(String slug, String state) {
        return install(slug, "channel", state, """
                "entry": "acme.Entry", "permissions": {"routes": ["inbound"]}, "settings": "settings.schema.json" """);
    }

    public AddonId plugin(String slug, String state) {
        return install(slug, "plugin", state, """
                "entry": "acme.Entry" """);
    }

    public AddonId language(String tag, String name, String state) {
        return install("language-" + tag, "language", state, """
                "language": {"tag": "%s", "name": "%s", "rightToLeft": false} """.formatted(tag, name));
    }

    /** Puts it into the desk's copy of the catalogue. */
    public void lists(Listing listing) {
        jdbc.sql("""
                insert into listing (id, kind, name, tags, free, updated_at, document, words)
                values (?, ?, ?, '{}', ?, now(), ?, ?)""")
                .params(
                        listing.id().toString(),
                        listing.kind().json(),
                        listing.name(),
                        listing.free(),
                        ProtocolJson.mapper().writeValueAsString(listing),
                        listing.name().toLowerCase(Locale.ROOT))
                .update();
    }

    /** The links and buttons that lose the focus each time this part of a page is fetched anew: those without an id. */
    static List<String> losingFocus(String part) {
        return Pattern.compile("<(a|button)\\b(?![^>]*\\bid=)[^>]*>")
                .matcher(part)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Leaves an operation on record that nobody carries out. */
    public OperationId going(AddonId addon) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into operation (id, action, publisher, slug, version, requested_by, state, lease_owner, lease_until,
                    requested_at)
                values (?, 'ACTIVATE', ?, ?, '1.0.0', 'admin@desk.example', 'RUNNING', 'elsewhere', '2999-01-01', now())""").params(id, addon.publisher(), addon.slug()).update();
        jdbc.sql("""
                insert into operation_step (operation, position, name, state, started_at, ended_at, message)
                values (:id, 0, 'start', 'DONE', now(), now(), ''), (:id, 1, 'probe', 'RUNNING', now(), null, '')""").param("id", id).update();
        return new OperationId(id);
    }

    /** Ends what nobody carries out. */
    public void ends(OperationId going) {
        jdbc.sql(
                        "update operation set state = 'SUCCEEDED', lease_owner = null, lease_until = null, ended_at = now() where id = ?")
                .param(going.value())
                .update();
    }

    public Operation ended(OperationId id) {
        return await().until(() -> operations.find(id).orElseThrow(), operation -> !operation.live());
    }

    public Operation endedOf(AddonId addon) {
        var recent = operations.recent(addon, 1);
        assertThat(recent).isNotEmpty();
        return ended(recent.get(0).id());
    }

    private AddonId install(String slug, String kind, String state, String more) {
        jdbc.sql("""
                insert into installation (publisher, slug, kind, desired_version, should_be_active, state, reason, version,
                    folder, manifest, files, digest, installed_at, changed_at)
                values ('acme', :slug, :kind, '1.0.0', :active, :state, :reason, '1.0.0', :folder, :manifest::jsonb, '{}',
                    repeat('0', 64), now(), now())""")
                .param("slug", slug)
                .param("kind", kind.toUpperCase(java.util.Locale.ROOT))
                .param("active", !state.equals("INACTIVE"))
                .param("state", state)
                .param("reason", state.equals("FAILED") ? "It failed ten times in a row." : "")
                .param("folder", "acme/" + slug + "/1.0.0")
                .param("manifest", """
                        {"manifest": 1, "publisher": "acme", "slug": "%s", "version": "1.0.0", "kind": "%s",
                         "name": "The %s", "summary": "A summary", "desk": ">=1.0.0 <2.0.0", %s}
                        """.formatted(slug, kind, slug, more))
                .update();
        return new AddonId("acme", slug);
    }

    private void operator(String email, String role) {
        jdbc.sql(
                        "insert into operator (id, email, name, password_hash, role, created_at) values (?, ?, ?, 'x', ?, now())")
                .params(UUID.randomUUID(), email, email, role)
                .update();
    }

    private RequestPostProcessor signedIn(String email) {
        Operator operator = operators.all().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
        var principal = new CurrentOperator(email, email, operator.id().toString(), operator.permissions());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                operator.permissions().stream().map(SimpleGrantedAuthority::new).toList()));
    }
}
