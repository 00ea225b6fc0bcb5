package com.supportpro.desk.billinglink;

import com.supportpro.desk.billinglink.Registration.Client;
import com.supportpro.desk.billinglink.Registration.Place;
import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.protocol.store.MaskedLicence;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registration of this desk, if there is one. */
@Repository
class Registrations {

    private static final String SECRET = "billing-link/client-secret";
    private static final String LICENCE = "billing-link/licence-key";

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final Clock clock;

    Registrations(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    Optional<Registration> find() {
        return jdbc.sql("select * from store_registration")
                .query(this::registration)
                .optional();
    }

    /** The licence that the desk is registered under; opens no seal. */
    Optional<MaskedLicence> licence() {
        return jdbc.sql("select licence_key, licence_holder from store_registration")
                .query((row, number) -> new MaskedLicence(row.getString(1), row.getString(2)))
                .optional();
    }

    Optional<String> deskId() {
        return jdbc.sql("select desk_id from store_registration")
                .query(String.class)
                .optional();
    }

    Optional<URI> authorizationEndpoint() {
        return jdbc.sql("select authorization_endpoint from store_registration")
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    void put(Registration registration) {
        Place store = registration.store();
        jdbc.sql("delete from store_registration").update();
        jdbc.sql("""
                insert into store_registration (store_url, issuer, authorization_endpoint, token_endpoint,
                  end_session_endpoint, revocation_endpoint, desk_id, client_id, sealed_client_secret,
                  sealed_licence_key, licence_key, licence_holder, registered_at)
                values (:url, :issuer, :authorization, :token, :endSession, :revocation, :desk, :client, :secret,
                  :licence, :licenceKey, :holder, :now)""")
                .param("url", store.url().toString())
                .param("issuer", store.issuer())
                .param("authorization", store.authorization().toString())
                .param("token", store.token().toString())
                .param("endSession", store.endSession().toString())
                .param("revocation", store.revocation().toString())
                .param("desk", registration.client().deskId())
                .param("client", registration.client().id())
                .param("secret", secrets.sealText(registration.client().secret(), SECRET))
                .param("licence", secrets.sealText(registration.licenceKey(), LICENCE))
                .param("licenceKey", registration.licence().key())
                .param("holder", registration.licence().holder())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes the next Login register anew, as another desk. */
    void forget() {
        jdbc.sql("delete from store_registration").update();
    }

    /** Makes the next Login register again. */
    void dueAgain() {
        jdbc.sql("update store_registration set due_again = true").update();
    }

    private Registration registration(ResultSet row, int number) throws SQLException {
        Place store = new Place(
                URI.create(row.getString("store_url")),
                row.getString("issuer"),
                URI.create(row.getString("authorization_endpoint")),
                URI.create(row.getString("token_endpoint")),
                URI.create(row.getString("end_session_endpoint")),
                URI.create(row.getString("revocation_endpoint")));
        Client client = new Client(
                row.getString("desk_id"),
                row.getString("client_id"),
                secrets.openText(row.getString("sealed_client_secret"), SECRET));
        return new Registration(
                store,
                client,
                secrets.openText(row.getString("sealed_licence_key"), LICENCE),
                new MaskedLicence(row.getString("licence_key"), row.getString("licence_holder")),
                row.getBoolean("due_again"));
    }
}
