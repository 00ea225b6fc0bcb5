package com.supportpro.store.notices;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the server of {@code spring.mail}. */
record MailServer(JavaMailSender server, Envelope envelope) implements Post {

    private static final String ENCRYPTED = "mail.smtp.starttls.required";

    /** An account's password goes over an encrypted connection only, unless whoever runs the store has said otherwise. */
    static MailServer of(JavaMailSenderImpl server, Envelope envelope) {
        String user = server.getUsername();
        if (user != null && !user.isEmpty()) {
            server.getJavaMailProperties().putIfAbsent(ENCRYPTED, "true");
        }
        return new MailServer(server, envelope);
    }

    @Override
    public void send(Mail mail) {
        server.send(envelope.fill(server.createMimeMessage(), mail));
    }
}
