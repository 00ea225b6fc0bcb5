package com.supportpro.addons.notifier;

import com.supportpro.addon.Json;
import com.supportpro.addon.PermissionMissingException;
import com.supportpro.addon.TryLaterException;
import com.supportpro.addon.http.HttpAnswer;
import com.supportpro.addon.http.HttpCall;
import com.supportpro.addon.http.HttpCalls;
import com.supportpro.addon.settings.SettingsCheck;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** An incoming webhook that takes {@code {"text": "..."}}. What it says of itself never shows the address. */
record Webhook(HttpCalls http, Json json) {

    private static final int SHOWN = 100;

    /**
     * Posts the text: empty when it was taken, else why it never will be.
     *
     * @throws TryLaterException the other side asks for patience, or is out of order for now
     * @throws IOException there was no answer
     */
    Optional<Refusal> post(String address, String text) throws TryLaterException, IOException {
        Optional<URI> url = url(address);
        if (url.isEmpty()) {
            return Optional.of(Refusal.noAddress());
        }
        HttpAnswer answer = http.send(HttpCall.postJson(url.get(), json.write(Map.of("text", text))));
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new TryLaterException("later.answered", "status", status(answer), "said", said(answer));
        }
        return answer.succeeded() ? Optional.empty() : Optional.of(new Refusal(answer.status(), said(answer)));
    }

    /** Posts the text to a chat that, when it does not answer, is away like one that says so. */
    Optional<Refusal> reach(String address, String text) throws TryLaterException {
        try {
            return post(address, text);
        } catch (IOException e) {
            throw new TryLaterException(e, "later.silent", "trouble", plain(e));
        }
    }

    /** Posts a message that says it is a test. */
    SettingsCheck tryOut(String address) {
        try {
            return post(address, "This is a test from your help desk: notifications will appear here.")
                    .map(Webhook::refused)
                    .orElseGet(() -> SettingsCheck.works("test.posted"));
        } catch (PermissionMissingException e) {
            return SettingsCheck.fails("test.unsaved");
        } catch (TryLaterException e) {
            return SettingsCheck.fails("test.later", e.arguments().toArray());
        } catch (IOException e) {
            return SettingsCheck.fails("test.silent", "trouble", plain(e));
        }
    }

    private static SettingsCheck refused(Refusal refusal) {
        return SettingsCheck.fails(
                refusal.key("test"), "status", String.valueOf(refusal.status()), "said", refusal.said());
    }

    private static Optional<URI> url(String address) {
        try {
            URI url = new URI(address);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String status(HttpAnswer answer) {
        return String.valueOf(answer.status());
    }

    private static String said(HttpAnswer answer) {
        String body = SlackText.shortened(plain(answer.body()), SHOWN);
        return body.isEmpty() ? "" : " (" + body + ")";
    }

    private static String plain(IOException noAnswer) {
        return plain(String.valueOf(noAnswer.getMessage()));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\x20-\\x7e]+", " ").strip();
    }
}
