package com.supportpro.addons.notifier;

import java.io.IOException;
import java.util.Optional;

/** Brings a text to an incoming webhook. */
@FunctionalInterface
interface Posting {

    /**
     * Posts the text: empty when it was taken, else why it never will be.
     *
     * @throws IOException it may be taken later
     */
    Optional<String> post(String address, String text) throws IOException;
}
