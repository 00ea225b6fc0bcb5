package com.supportpro.desk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.supportpro.desk.billinglink.StoreHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoreCatalogueTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/whole", exchange -> answer(exchange, false));
        server.createContext("/endless", exchange -> answer(exchange, true));
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerComesWithItsMark() throws Exception {
        assertThat(catalogue(Duration.ofSeconds(30)).get("/whole", "", 100))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.etag()).isEqualTo("\"7\""))
                .satisfies(answer -> assertThat(answer.body()).hasSize(1));
    }

    @Test
    @Timeout(60)
    void aBodyThatDoesNotEndIsGivenUp() {
        assertThatThrownBy(() -> catalogue(Duration.ofMillis(300)).get("/endless", "", 100))
                .isInstanceOf(CatalogueUnavailableException.class);
    }

    private StoreCatalogue catalogue(Duration patience) {
        String url = "http://localhost:" + server.getAddress().getPort() + "/";
        return new StoreCatalogue(() -> url, new StoreHttp(), patience);
    }

    /** Sends the head and one byte, and then waits, if it is to. */
    private void answer(HttpExchange exchange, boolean wait) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(200, wait ? 0 : 1);
        exchange.getResponseBody().write('[');
        exchange.getResponseBody().flush();
        try {
            if (wait) {
                over.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
