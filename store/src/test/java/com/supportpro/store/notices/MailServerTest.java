package com.supportpro.store.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTest {

    private static final String ENCRYPTED = "mail.smtp.starttls.required";

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final Envelope envelope =
            new Envelope(new MailProperties("store@vendor.example", "SupportPro store", ""), Clock.systemUTC());

    @Test
    void aPasswordIsToldOnlyOverAnEncryptedConnection() {
        server.setUsername("store");

        MailServer.of(server, envelope);

        assertThat(server.getJavaMailProperties()).containsEntry(ENCRYPTED, "true");
    }

    @Test
    void whoeverRunsTheStoreMayKnowBetter() {
        server.setUsername("store");
        server.getJavaMailProperties().setProperty(ENCRYPTED, "false");

        MailServer.of(server, envelope);

        assertThat(server.getJavaMailProperties()).containsEntry(ENCRYPTED, "false");
    }

    @Test
    void aServerOnThisMachineThatAsksForNoPasswordNeedsNoEncryption() {
        MailServer.of(server, envelope);

        assertThat(server.getJavaMailProperties()).doesNotContainKey(ENCRYPTED);
    }
}
