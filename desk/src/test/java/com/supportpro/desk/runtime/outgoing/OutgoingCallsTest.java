package com.supportpro.desk.runtime.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.addon.http.HttpAnswer;
import com.supportpro.addon.http.HttpCall;
import com.supportpro.desk.runtime.calls.HostThreads;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OutgoingCallsTest {

    private final HostThreads threads = new HostThreads();
    private final OutgoingCalls calls = new OutgoingCalls(threads, new AddressPolicy(true), Duration.ofSeconds(2));
    private final CountDownLatch end = new CountDownLatch(1);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        end.countDown();
        server.close();
    }

    @Test
    void sendsTheRequestAndReadsTheAnswer() throws Exception {
        CompletableFuture<String> request =
                answering("HTTP/1.1 201 Created\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 4\r\n\r\nHé!");

        HttpAnswer answer = calls.send(HttpCall.postJson(url("/path?q=%20a"), "{\"ä\":1}"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("x-a", "1");
        assertThat(answer.body()).isEqualTo("Hé!");
        assertThat(request.join())
                .startsWith("POST /path?q=%20a HTTP/1.1\r\nHost: localhost:" + server.getLocalPort() + "\r\n")
                .contains("Content-Length: 8\r\n")
                .endsWith("\r\n\r\n{\"ä\":1}");
    }

    @Test
    void readsChunksAndPassesOverInformation() throws Exception {
        answering("HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");

        assertThat(get().body()).isEqualTo("abcde");
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        answering("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n");

        assertThat(get().status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n"
            })
    void anAnswerThatIsNoneIsRefused(String answer) {
        answering(answer);

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerWithoutEndIsCut() {
        answering("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat((1 << 20) + 1));

        assertThatThrownBy(this::get).isInstanceOf(IOException.class).hasMessage("The answer is larger than 1 MiB");
    }

    @Test
    void anAnswerThatDripsIsNotWaitedFor() {
        CompletableFuture.runAsync(() -> {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("HTTP/1.1 200".getBytes(UTF_8));
                while (end.getCount() > 0) {
                    socket.getOutputStream().write(' ');
                    end.await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            } catch (IOException | InterruptedException ended) {
                assertThat(ended).isNotNull();
            }
        });

        assertThatThrownBy(this::get).isInstanceOf(IOException.class).hasMessage("No answer within 2 seconds");
    }

    @Test
    void aRequestCannotBeMadeTwo() {
        assertThatThrownBy(() -> calls.send(new HttpCall("GET", url("/"), Map.of("X", "a\r\nHost: evil"), "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calls.send(new HttpCall("GET", url("/"), Map.of("Host", "evil"), "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calls.send(new HttpCall("GET /x", url("/"), Map.of(), "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calls.send(new HttpCall("GET", URI.create("file:///etc/passwd"), Map.of(), "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void declaredHostsAreMatchedWhole() {
        DeclaredHosts hosts = new DeclaredHosts(java.util.List.of("a.example", "*.b.example", "${settings.url}"));
        var settings =
                new com.supportpro.desk.runtime.settings.TypedSettings(Map.of("url", "https://C.example:8443/x"));

        assertThat(hosts.allow("A.example", settings)).isTrue();
        assertThat(hosts.allow("x.b.example", settings)).isTrue();
        assertThat(hosts.allow("c.example", settings)).isTrue();
        assertThat(hosts.allow("x.a.example", settings)).isFalse();
        assertThat(hosts.allow("evilb.example", settings)).isFalse();
        assertThat(hosts.allow("b.example", settings)).isFalse();
        assertThat(hosts.allow("", settings)).isFalse();
    }

    private HttpAnswer get() throws IOException {
        return calls.send(new HttpCall("GET", url("/"), Map.of(), ""));
    }

    private URI url(String path) {
        return URI.create("http://localhost:" + server.getLocalPort() + path);
    }

    /** Answers one request, and tells what it was. */
    private CompletableFuture<String> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                String request = request(socket.getInputStream());
                socket.getOutputStream().write(answer.getBytes(UTF_8));
                return request;
            } catch (IOException e) {
                return "";
            }
        });
    }

    private static String request(InputStream in) throws IOException {
        byte[] bytes = new byte[10_000];
        int count = 0;
        String text = "";
        while (!text.endsWith("}") && !(text.startsWith("GET") && text.endsWith("\r\n\r\n"))) {
            count += Math.max(0, in.read(bytes, count, bytes.length - count));
            text = new String(bytes, 0, count, UTF_8);
        }
        return text;
    }
}
