package com.supportpro.store.notices;

/** Where mails go. */
interface Post {

    /** @throws org.springframework.mail.MailException when it was not taken */
    void send(Mail mail);
}
