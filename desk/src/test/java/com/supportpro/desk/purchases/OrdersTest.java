package com.supportpro.desk.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.supportpro.desk.billinglink.LinkedFixture;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.testkit.SettableClock;
import com.supportpro.testkit.TestDatabase;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each answer of the store to an order comes to. */
class OrdersTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final UUID ORDER = UUID.fromString("6f1d5a52-70a3-4f55-9c0a-444444444444");

    private HttpServer server;
    private Orders orders;
    private int status = 200;
    private String body = "";

    @BeforeEach
    void aStoreThatSaysWhatItIsTold() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var linked = new LinkedFixture(url, SigningKey.generate());
        orders = new PurchasesFixture(JdbcClient.create(DATABASE.dataSource()), new SettableClock(), linked).orders;
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    static Stream<Arguments> refusals() {
        return Arrays.stream(Refusal.Why.values())
                .filter(why -> why != Refusal.Why.REFUSED)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsKnownByItsName(Refusal.Why why) {
        says(409, "{\"type\": \"urn:supportpro:problem:" + why.slug() + "\", \"order\": \"" + ORDER + "\"}");

        assertThat(place().refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.why()).isEqualTo(why);
            assertThat(refusal.inTheWay()).contains(ORDER);
        });
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalHasItsWords(Refusal.Why why) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/texts/en/installations.properties"))) {
            texts.load(reader);
        }
        assertThat(texts.stringPropertyNames())
                .contains(
                        "installations.problem." + why.slug() + ".what",
                        "installations.problem." + why.slug() + ".todo");
    }

    @ParameterizedTest
    @CsvSource({
        "400, what-is-that, REFUSED",
        "403, , REFUSED",
        "404, , REFUSED",
        "410, quote-expired, QUOTE_EXPIRED",
        "422, idempotency-key-reused, IDEMPOTENCY_KEY_REUSED"
    })
    void everyOtherRefusalIsOneToo(int answered, String slug, Refusal.Why why) {
        says(answered, slug == null ? "not json" : "{\"type\": \"urn:supportpro:problem:" + slug + "\"}");

        assertThat(place().refusal().map(Refusal::why)).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "408, false",
        "425, false",
        "429, false",
        "500, true",
        "502, true",
        "503, false",
        "504, true",
        "302, true"
    })
    void whatMayPassIsSilence(int answered, boolean sent) {
        says(answered, "");

        assertThat(place().silence().map(StoreSays.Silent::sent)).contains(sent);
    }

    @Test
    void aRequestThatIsStillInProgressMayHaveArrived() {
        says(409, "{\"type\": \"urn:supportpro:problem:request-in-progress\"}");

        assertThat(place().silence().map(StoreSays.Silent::sent)).contains(true);
    }

    @Test
    void anAnswerThatCannotBeReadMayHaveArrived() {
        says(201, "{\"order\": 5}");

        assertThat(place().silence().map(StoreSays.Silent::sent)).contains(true);
    }

    @Test
    void aStoreThatIsDownHasNotGotIt() {
        server.stop(0);

        assertThat(place().silence().map(StoreSays.Silent::sent)).contains(false);
    }

    @Test
    void aDueInvoiceIsAnAnswer() {
        says(402, """
                {"type": "urn:supportpro:problem:payment-due", "order": "%s", "reason": "declined", "invoice":
                 {"number": "INV-1", "open": {"currency": "USD", "minorUnits": 2900}, "dueAt": "2026-12-01T00:00:00Z",
                  "payUrl": "https://store.example/invoices/1"}}""".formatted(ORDER));

        assertThat(place().answer()).hasValueSatisfying(standing -> {
            assertThat(standing.state()).isEqualTo(OrderState.DUE);
            assertThat(standing.reason()).isEqualTo("declined");
            assertThat(standing.due())
                    .hasValueSatisfying(due -> assertThat(due.open()).isEqualTo(new Money("USD", 2_900)));
        });
    }

    private void says(int answered, String document) {
        status = answered;
        body = document;
    }

    private StoreSays<Standing> place() {
        return orders.place("a-key-of-its-own", new OrderRequest(UUID.randomUUID(), new Money("USD", 2_900), "admin"));
    }
}
