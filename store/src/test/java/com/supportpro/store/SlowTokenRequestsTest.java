package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.ScriptedDesk.Tokens;
import com.supportpro.store.StoreFixture.Customer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests for tokens whose body never comes, more of them than the database has connections. */
@StoreTest
class SlowTokenRequestsTest {

    private static final int MORE_THAN_CONNECTIONS = 25;

    @Autowired
    StoreFixture fixture;

    @LocalServerPort
    int port;

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void letGo() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void nobodyElseWaitsForThem() throws IOException {
        everythingGoesOnBeside("/oauth2/token");
    }

    @Test
    void norForThoseThatSpellThePathInAnotherWay() throws IOException {
        everythingGoesOnBeside("/oauth2/%74oken");
    }

    private void everythingGoesOnBeside(String path) throws IOException {
        Customer owner = fixture.customer("Northwind Traders");
        for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
            begin(path);
        }

        ScriptedDesk desk = ScriptedDesk.registered(port, owner.key());
        Tokens tokens = desk.linked(new Browser(port), owner.email(), PASSWORD);

        assertThat(desk.get("/v1/link", tokens.access()).statusCode()).isEqualTo(200);
    }

    /** The server asks for the body as soon as it has the request in hand. */
    private void begin(String path) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        slow.add(socket);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n"
                + "Expect: 100-continue\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        assertThat(answer.readLine()).contains("100");
    }
}
