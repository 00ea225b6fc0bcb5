package com.supportpro.journeys;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Another system that posts to the inbound webhook. What was cut it sends again under its reference. While the add-on is known to
 * be inactive it rests.
 */
final class Sender implements Load.Caller {

    static final String SECRET = "a-secret-of-more-than-16-characters";
    private static final String ROUTE = "/hooks/supportpro/inbound-webhook/inbound";

    private final String name;
    private final String desk;
    private final ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
    private volatile boolean resting;
    private int number;
    private boolean again;

    Sender(String name, String desk) {
        this.name = name;
        this.desk = desk;
    }

    /** The references that were taken. */
    Collection<String> taken() {
        return taken;
    }

    /** Returns once no request is on its way. */
    synchronized void rest() {
        resting = true;
    }

    synchronized void goOn() {
        resting = false;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public synchronized Load.Answer call() throws IOException, InterruptedException {
        if (resting) {
            return Load.Answer.NONE;
        }
        if (!again) {
            number++;
        }
        String reference = name + "-" + number;
        HttpResponse<String> answer = post(reference);
        again = answer.statusCode() == 502;
        if (answer.statusCode() == 200) {
            taken.add(reference);
            return Load.Answer.RIGHT;
        }
        return again
                ? Load.Answer.CUT
                : Load.Answer.wrong(reference + ": " + answer.statusCode() + " " + answer.body());
    }

    private HttpResponse<String> post(String reference) throws IOException, InterruptedException {
        try {
            return Api.signed(
                    desk + ROUTE,
                    SECRET,
                    "{\"reference\":\"%s\",\"subject\":\"Parcel is late\",\"text\":\"Help\",\"name\":\"Load\"}"
                            .formatted(reference));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
