package com.supportpro.store.notices;

import org.springframework.mail.javamail.JavaMailSender;

/** Hands mails to the server of {@code spring.mail}. */
record MailServer(JavaMailSender server, Envelope envelope) implements Post {

    @Override
    public void send(Mail mail) {
        server.send(envelope.fill(server.createMimeMessage(), mail));
    }
}
