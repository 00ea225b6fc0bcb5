package com.supportpro.store.notices;

import com.supportpro.protocol.Rule;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code supportpro.store.mail}: as whom the store writes. The server is Spring's {@code spring.mail}.
 *
 * @param from an address
 * @param name shown beside it
 * @param replyTo an address; empty for the sender's
 */
@ConfigurationProperties("supportpro.store.mail")
record MailProperties(
        @DefaultValue("store@localhost") String from,
        @DefaultValue("SupportPro store") String name,
        @DefaultValue("") String replyTo) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]{1,64}@[A-Za-z0-9.-]{1,189}");

    MailProperties {
        Rule.matching("supportpro.store.mail.from", from, ADDRESS, "an e-mail address");
        Rule.text("supportpro.store.mail.name", name, 1, 120);
        if (!replyTo.isEmpty()) {
            Rule.matching("supportpro.store.mail.reply-to", replyTo, ADDRESS, "an e-mail address");
        }
    }
}
