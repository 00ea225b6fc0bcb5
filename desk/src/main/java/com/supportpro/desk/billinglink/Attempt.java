package com.supportpro.desk.billinglink;

/** A Login or Logout on its way through the store. */
record Attempt(String state, String nonce, String verifier, BackPath back, boolean expired) {

    /** What it is to end with. */
    enum Purpose {
        LOGIN,
        LOGOUT
    }

    @Override
    public String toString() {
        return "Attempt[" + back + "]";
    }
}
