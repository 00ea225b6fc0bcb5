package com.supportpro.addons.inboundwebhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.addon.Health;
import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.addon.ticket.Requester;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.testkit.addon.FakeDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundWebhookChannelTest {

    private static final String SECRET = "a secret of thirty-two letters..";
    private static final String PARCEL = """
            {"reference":"order-4711","subject":"Parcel is late","text":"Where is it?",\
            "name":"Ada","email":"ada@contoso.example"}""";

    private FakeDesk desk;
    private InboundWebhookChannel channel;

    @BeforeEach
    void start() throws Exception {
        desk = FakeDesk.of(Path.of("src/main/addon"));
        channel = new InboundWebhookChannel(desk.clock());
        channel.start(desk);
        desk.set("secret", SECRET);
    }

    @Test
    void aSignedRequestOpensATicketAndNamesItsNumber() throws Exception {
        RouteAnswer answer = send(PARCEL);

        assertThat(answer).isEqualTo(new RouteAnswer(200, "{\"ticket\":1}"));
        Ticket ticket = desk.tickets().all().iterator().next();
        assertThat(ticket.subject()).isEqualTo("Parcel is late");
        assertThat(ticket.reference()).isEqualTo("order-4711");
        assertThat(ticket.requester()).isEqualTo(new Requester("Ada", "ada@contoso.example"));
        assertThat(desk.tickets().messages(1))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("Where is it?"));
    }

    @Test
    void aRequestSentAgainOpensNoSecondTicket() throws Exception {
        RouteAnswer first = send(PARCEL);
        desk.clock().advance(Duration.ofHours(3));

        assertThat(send(PARCEL)).isEqualTo(first);
        assertThat(desk.tickets().all()).hasSize(1);
    }

    /** Made with {@code openssl dgst -sha256 -hmac}, as the README says; so the format does not drift. */
    @Test
    void theSignatureIsTheOneThatTheReadmeDescribes() throws Exception {
        String signature = "sha256=f376138fdddb70aa935bfed7a12e8b9631509b505ead042daa14c3ac4d7ade81";

        assertThat(call(PARCEL, Map.of("X-Timestamp", "1773135000", "X-Signature", signature))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherSecretIsNotBelieved() throws Exception {
        refused(signed(now(), PARCEL, "another secret, just as long...."), "The signature does not fit");
    }

    @Test
    void anAlteredBodyIsNotBelieved() throws Exception {
        Map<String, String> headers = signed(now(), PARCEL, SECRET);

        assertThat(call(PARCEL.replace("late", "lost"), headers).status()).isEqualTo(401);
        assertThat(desk.tickets().all()).isEmpty();
    }

    @Test
    void anAlteredTimestampIsNotBelieved() throws Exception {
        Map<String, String> headers = new TreeMap<>(signed(now() - 3_000, PARCEL, SECRET));
        headers.put("X-Timestamp", String.valueOf(now()));

        refused(headers, "The signature does not fit");
    }

    @ParameterizedTest
    @CsvSource({"-300,200", "300,200", "-301,401", "301,401"})
    void aRequestIsBelievedForFiveMinutes(long seconds, int status) throws Exception {
        assertThat(call(PARCEL, signed(now() + seconds, PARCEL, SECRET)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "-1", "9999999999999", "1e9", "99999999999999999999999"})
    void aTimestampThatIsNoneIsRefused(String timestamp) throws Exception {
        Map<String, String> headers = new TreeMap<>(signed(now(), PARCEL, SECRET));
        headers.put("X-Timestamp", timestamp);

        refused(headers, "The header X-Timestamp must be the time in seconds since 1970");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha1=00", "sha256=zz", "00"})
    void aSignatureThatIsNoneIsRefused(String signature) throws Exception {
        refused(
                Map.of("X-Timestamp", String.valueOf(now()), "X-Signature", signature),
                "The header X-Signature must be sha256=");
    }

    @Test
    void anUnsignedRequestIsRefused() throws Exception {
        refused(Map.of(), "The header X-Timestamp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]                                             | The body cannot be read",
                "{\"reference\":\"1\",                           | The body cannot be read",
                "{}                                              | reference is missing",
                "{\"reference\":7}                               | reference must be a text",
                "{\"reference\":\" \"}                           | reference is missing",
                "{\"reference\":\"1\",\"text\":\"t\"}            | subject is missing",
                "{\"reference\":\"1\",\"subject\":\"s\"}         | name or email is needed",
                "{\"reference\":\"1\",\"subject\":\"s\",\"email\":\"no address\"}    | email is no e-mail address",
                "{\"reference\":\"1\",\"subject\":\"s\",\"name\":\"n\"}              | text is missing",
                "{\"reference\":\"1\",\"subject\":\"a\\u0000b\"}  | subject has a character that is none",
                "{\"reference\":\"1\",\"subject\":\"a\\ud800b\"}  | subject has a character that is none",
            })
    void aBodyThatIsNoTicketIsRefusedWithTheReason(String body, String reason) throws Exception {
        RouteAnswer answer = send(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).contains(reason);
        assertThat(desk.tickets().all()).isEmpty();
    }

    @Test
    void textsAreBounded() throws Exception {
        RouteAnswer answer = send(PARCEL.replace("Parcel", "P".repeat(250)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).contains("subject must have 250 characters at the most");
    }

    @Test
    void whoGivesNoNameIsCalledByTheAddress() throws Exception {
        send("{\"reference\":\"1\",\"subject\":\"two\\n lines\",\"text\":\"t\",\"email\":\"ada@contoso.example\"}");

        Ticket ticket = desk.tickets().all().iterator().next();
        assertThat(ticket.subject()).isEqualTo("two lines");
        assertThat(ticket.requester().name()).isEqualTo("ada@contoso.example");
    }

    @Test
    void withoutASecretItIsHealthyAndTakesNoRequests() throws Exception {
        desk.set("secret", "");

        RouteAnswer answer = send(PARCEL);

        assertThat(channel.probe()).isEqualTo(Health.healthy());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json()).contains("an operator has to set the secret first");
    }

    @Test
    void testingTellsTheAddress() {
        SettingsCheck check = desk.test(channel, Map.of("secret", SECRET));

        assertThat(check.outcome()).isEqualTo(SettingsCheck.Outcome.WORKS);
        assertThat(check.message()).contains("https://desk.example/hooks/supportpro/inbound-webhook/inbound");
    }

    @Test
    void testingAShortSecretFails() {
        assertThat(desk.test(channel, Map.of("secret", "short")).outcome()).isEqualTo(SettingsCheck.Outcome.FAILS);
    }

    private void refused(Map<String, String> headers, String reason) throws Exception {
        RouteAnswer answer = call(PARCEL, headers);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json()).contains(reason);
        assertThat(desk.tickets().all()).isEmpty();
    }

    private RouteAnswer send(String body) throws Exception {
        return call(body, signed(now(), body, SECRET));
    }

    private RouteAnswer call(String body, Map<String, String> headers) throws Exception {
        return desk.routes().call("inbound", headers, body);
    }

    private long now() {
        return desk.clock().instant().getEpochSecond();
    }

    private static Map<String, String> signed(long time, String body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(UTF_8)));
        return Map.of("X-Timestamp", String.valueOf(time), "X-Signature", "sha256=" + signature);
    }
}
