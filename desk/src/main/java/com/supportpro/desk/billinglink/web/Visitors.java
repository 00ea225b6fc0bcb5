package com.supportpro.desk.billinglink.web;

import com.supportpro.desk.billinglink.Visitor;
import com.supportpro.desk.operators.CurrentOperator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/** Knows browsers by a secret in their session, which stays the same when the session's id changes. */
final class Visitors {

    private static final String SECRET = Visitors.class.getName();

    private Visitors() {}

    static Visitor of(HttpServletRequest request, CurrentOperator operator) {
        HttpSession session = request.getSession();
        synchronized (SECRET) {
            if (session.getAttribute(SECRET) == null) {
                session.setAttribute(SECRET, UUID.randomUUID().toString());
            }
            return new Visitor(String.valueOf(session.getAttribute(SECRET)), operator.name(), request.getRemoteAddr());
        }
    }
}
