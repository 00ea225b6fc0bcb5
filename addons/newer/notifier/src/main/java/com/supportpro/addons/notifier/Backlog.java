package com.supportpro.addons.notifier;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.TryLaterException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Texts that wait for the chat, in their order, for a day. */
final class Backlog implements Posting {

    private static final String KEPT = "backlog/";
    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final AddonContext desk;
    private final Posting chat;

    Backlog(AddonContext desk, Posting chat) {
        this.desk = desk;
        this.chat = chat;
    }

    @Override
    public Optional<Refusal> post(String address, String text) throws TryLaterException {
        List<String> waiting = desk.storage().keys(KEPT, MOST);
        if (waiting.isEmpty()) {
            try {
                return chat.post(address, text);
            } catch (TryLaterException away) {
                desk.notes().info("note.kept");
            }
        }
        if (waiting.size() == MOST) {
            throw new TryLaterException("later.full", "most", MOST);
        }
        keep(text);
        return Optional.empty();
    }

    /** Posts what waits, until the chat is away again. */
    void tryAgain() throws TryLaterException {
        Optional<String> address = desk.settings().text(Notifications.URL);
        for (String key : desk.storage().keys(KEPT, MOST)) {
            Optional<String> text = desk.storage().get(key);
            if (address.isPresent() && text.isPresent() && isFresh(key)) {
                chat.post(address.get(), text.get())
                        .ifPresent(refusal ->
                                desk.notes().warning("note.late", "status", refusal.status(), "said", refusal.said()));
            }
            desk.storage().remove(key);
        }
    }

    /** Two at one instant stand one after another. */
    private void keep(String text) {
        Instant now = desk.clock().instant();
        for (int at = 0; ; at++) {
            String key = KEPT + "%012d/%06d".formatted(now.getEpochSecond(), now.getNano() / 1_000 + at);
            if (desk.storage().replace(key, Optional.empty(), text)) {
                return;
            }
        }
    }

    private boolean isFresh(String key) {
        Instant kept = Instant.ofEpochSecond(Long.parseLong(key.split("/")[1]));
        return kept.plus(LONGEST).isAfter(desk.clock().instant());
    }
}
