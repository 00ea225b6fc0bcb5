package com.supportpro.store.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Puts mails into the form in which they travel. */
@Component
class Envelope {

    private final MailProperties properties;
    private final Clock clock;

    Envelope(MailProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    MimeMessage fill(MimeMessage message, Mail mail) {
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            address(helper, mail);
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            if (mail.paper().isPresent()) {
                Paper paper = mail.paper().get();
                helper.addAttachment(paper.fileName(), new ByteArrayResource(paper.pdf()), "application/pdf");
            }
            head(message, mail);
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private void address(MimeMessageHelper helper, Mail mail) throws MessagingException, UnsupportedEncodingException {
        helper.setFrom(properties.from(), properties.name());
        if (!properties.replyTo().isEmpty()) {
            helper.setReplyTo(properties.replyTo());
        }
        helper.setTo(new InternetAddress(mail.to(), Form.plain(mail.name()), "UTF-8"));
        helper.setSentDate(Date.from(clock.instant()));
    }

    private void head(MimeMessage message, Mail mail) throws MessagingException {
        String domain = properties.from().substring(properties.from().indexOf('@') + 1);
        message.setHeader("Content-Language", mail.language().tag());
        // Keeps holiday answers away (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
    }
}
