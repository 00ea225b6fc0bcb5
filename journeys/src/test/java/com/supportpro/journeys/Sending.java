package com.supportpro.journeys;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The way from the balancer back to the caller, whose going away is nobody's failure. */
interface Sending {

    void send(HttpExchange exchange) throws IOException;

    static void to(HttpExchange exchange, Sending sending) throws GoneException {
        try {
            sending.send(exchange);
        } catch (IOException e) {
            throw new GoneException(e);
        }
    }

    /** The caller does not listen any more. */
    final class GoneException extends IOException {

        private static final long serialVersionUID = 1L;

        GoneException(IOException cause) {
            super(cause);
        }
    }
}
