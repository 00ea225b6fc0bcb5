package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.PublicKey;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPackagesTest {

    private HttpServer server;
    private Linked store;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        store = new Linked(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** The account has lost the licence since the link was last checked, or the store has ended the link. */
    @ParameterizedTest
    @CsvSource({"403, wrong-account", "401, not-linked"})
    void aStoreThatRefusesTheTokenHasTheLinkChecked(int refusal, String problem) {
        status = refusal;

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        StepFailedException.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo(problem));

        assertThat(store.doubts).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 429, 500, 503})
    void anyOtherAnswerSaysNothingAboutTheLink(int other) {
        status = other;

        assertThatThrownBy(this::fetch).isInstanceOfAny(StepFailedException.class, TransferFailedException.class);

        assertThat(store.doubts).isZero();
    }

    @Test
    void whatIsHandedOverCastsNoDoubt() throws Exception {
        fetch();

        assertThat(store.doubts).isZero();
    }

    private void fetch() throws StepFailedException, TransferFailedException, IOException {
        new HttpPackages(store)
                .fetch(new AddonId("acme", "thing"), Version.of("1.0.0"), new Digest("0".repeat(64)), chunk -> {});
    }

    /** A store that this desk is linked to, counting the doubts. */
    private static final class Linked implements StoreAccess {

        private final URI url;
        private int doubts;

        Linked(URI url) {
            this.url = url;
        }

        @Override
        public URI url() {
            return url;
        }

        @Override
        public String token() {
            return "token";
        }

        @Override
        public void doubt() {
            doubts++;
        }

        @Override
        public Optional<PublicKey> key(String keyId) {
            return Optional.empty();
        }
    }
}
