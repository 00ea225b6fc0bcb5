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
    Optional<String> post(String address, String text) throws TryLaterException, IOException {
        Optional<URI> url = url(address);
        if (url.isEmpty()) {
            return Optional.of("the address is no http or https address");
        }
        HttpAnswer answer = http.send(HttpCall.postJson(url.get(), json.write(Map.of("text", text))));
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new TryLaterException(said(answer));
        }
        return answer.succeeded() ? Optional.empty() : Optional.of(said(answer));
    }

    /** Posts a message that says it is a test. */
    SettingsCheck tryOut(String address) {
        try {
            return post(address, "This is a test from your help desk: notifications will appear here.")
                    .map(reason -> SettingsCheck.fails("Nothing was posted: " + reason + "."))
                    .orElseGet(() -> SettingsCheck.works("A test message was posted. Look for it in your chat."));
        } catch (PermissionMissingException e) {
            return SettingsCheck.fails("Save the address first: only the host that is saved may be called.");
        } catch (TryLaterException e) {
            return SettingsCheck.fails("Nothing was posted, try again later: " + e.getMessage() + ".");
        } catch (IOException e) {
            return SettingsCheck.fails(
                    "There was no answer from that address (" + plain(e) + "). Check it, and the desk's network.");
        }
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

    private static String said(HttpAnswer answer) {
        String body = SlackText.shortened(plain(answer.body()), SHOWN);
        return "the chat answered " + answer.status() + (body.isEmpty() ? "" : " (" + body + ")");
    }

    static String plain(IOException noAnswer) {
        return plain(String.valueOf(noAnswer.getMessage()));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\x20-\\x7e]+", " ").strip();
    }
}
