package com.supportpro.desk.runtime.context;

import com.supportpro.platform.secrets.SealBrokenException;
import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.platform.secrets.WrongSecretKeyException;
import com.supportpro.protocol.AddonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes and opens the last part of links to pages of add-ons. They are sealed under the desk's key, each for its add-on and
 * its page: what a link is about can be neither changed nor read.
 */
@Component
public class PageLinks {

    private static final int LONGEST = 600;
    private static final int ABOUT = 200;

    private final SecretBox box;
    private final Clock clock;

    public PageLinks(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /** What a link was made for, and whether its time is over. */
    public record Opened(String about, boolean over) {}

    String seal(AddonId addon, String page, String about, Instant until) {
        if (about.length() > ABOUT) {
            throw new IllegalArgumentException("A link is about " + ABOUT + " characters at the most");
        }
        return box.sealText(until.getEpochSecond() + " " + about, context(addon, page));
    }

    /** Empty for one that this desk did not make for the page. */
    public Optional<Opened> open(AddonId addon, String page, String sealed) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = box.openText(sealed, context(addon, page)).split(" ", 2);
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return Optional.of(new Opened(parts[1], clock.instant().isAfter(until)));
        } catch (SealBrokenException | WrongSecretKeyException forged) {
            return Optional.empty();
        }
    }

    private static String context(AddonId addon, String page) {
        return "addon-page/" + addon + "/" + page;
    }
}
