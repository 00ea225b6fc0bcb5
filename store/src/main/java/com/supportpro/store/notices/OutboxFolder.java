package com.supportpro.store.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.mail.MailSendException;

/** A demo's post: mails become files that one can open and look at. */
record OutboxFolder(Path folder, Envelope envelope) implements Post {

    @Override
    public void send(Mail mail) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            envelope.fill(new MimeMessage(Session.getInstance(new Properties())), mail)
                    .writeTo(bytes);
            Files.write(folder.resolve(mail.id() + ".eml"), bytes.toByteArray());
        } catch (IOException | MessagingException e) {
            throw new MailSendException("The mail cannot be written to " + folder, e);
        }
    }
}
