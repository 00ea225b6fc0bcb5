package com.supportpro.addons.notifier;

import com.supportpro.addon.TryLaterException;
import java.util.Optional;

/** Brings a text to an incoming webhook. */
@FunctionalInterface
interface Posting {

    /**
     * Posts the text: empty when it was taken, else why it never will be.
     *
     * @throws TryLaterException it may be taken later
     */
    Optional<Refusal> post(String address, String text) throws TryLaterException;
}
