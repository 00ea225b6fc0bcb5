package com.supportpro.desk.billinglink;

/**
 * The operator in front of a browser.
 *
 * @param session a secret of the browser's session
 * @param name as the audit shows it
 * @param address from where
 */
public record Visitor(String session, String name, String address) {

    /** Tells sessions, and operators in one session, apart. */
    String digest() {
        return Secrets.digest(session + "\n" + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
