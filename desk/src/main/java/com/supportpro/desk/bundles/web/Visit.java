package com.supportpro.desk.bundles.web;

import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.operators.CurrentOperator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;

/** Who makes a request. */
final class Visit {

    private static final int LONGEST = 200;

    private Visit() {}

    /** @param via panel or api */
    static Actor by(CurrentOperator by, HttpServletRequest http, String via) {
        String name = by.name().length() <= LONGEST ? by.name() : by.name().substring(0, LONGEST);
        return new Actor(name, http.getRemoteAddr(), via);
    }

    /** Reads what is left of the body, which is bounded: who still sends does not hear why it was refused. */
    static void readOut(HttpServletRequest http) throws IOException {
        http.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
