package com.supportpro.desk.billinglink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreHttpTest {

    private final StoreHttp http = new StoreHttp();
    private HttpServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/fits", exchange -> answer(exchange, 200, BoundedBody.MOST));
        server.createContext("/endless", exchange -> answer(exchange, 200, BoundedBody.MOST + 1));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/fits");
            answer(exchange, 302, 1);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBodyIsReadUpToItsLimit() throws Exception {
        assertThat(http.send(request("/fits")).body()).hasSize(BoundedBody.MOST);
    }

    @Test
    void aLargerBodyIsNotRead() {
        assertThatThrownBy(() -> http.send(request("/endless"))).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void aRedirectIsNoAnswer() {
        assertThatThrownBy(() -> http.send(request("/elsewhere")).checked())
                .isInstanceOf(StoreUnavailableException.class);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getAddress().getPort() + path));
    }

    private static void answer(HttpExchange exchange, int status, int length) throws IOException {
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(new byte[length]);
        exchange.close();
    }
}
