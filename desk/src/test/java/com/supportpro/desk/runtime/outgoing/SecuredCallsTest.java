package com.supportpro.desk.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.supportpro.addon.http.HttpCall;
import com.supportpro.desk.runtime.calls.HostThreads;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SecuredCallsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final AddressPolicy POLICY = new AddressPolicy(true);

    private final HostThreads threads = new HostThreads();

    @TempDir
    Path folder;

    private SSLContext tls;
    private HttpsServer server;

    @BeforeEach
    void listen() throws Exception {
        tls = tls(keys("dns:localhost"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aServerWithATrustedCertificateIsTalkedTo() throws Exception {
        assertThat(get(trusting(), "localhost")).isEqualTo("ok");
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() {
        assertThatThrownBy(() -> get(trusting(), "127.0.0.1")).isInstanceOf(SSLException.class);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        assertThatThrownBy(() -> get(new OutgoingCalls(threads, POLICY, LIMIT), "localhost"))
                .isInstanceOf(SSLException.class);
    }

    private OutgoingCalls trusting() {
        return new OutgoingCalls(threads, POLICY, LIMIT, tls.getSocketFactory());
    }

    private String get(OutgoingCalls calls, String host) throws IOException {
        URI url = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        return calls.send(new HttpCall("GET", url, Map.of(), "")).body();
    }

    /** The JDK has no other way to make a certificate than its tool. */
    private Path keys(String name) throws Exception {
        Path keys = folder.resolve("keys.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=server",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return keys;
    }

    private static SSLContext tls(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD);
        KeyStore others = KeyStore.getInstance("PKCS12");
        others.load(null, null);
        others.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(others);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
