package com.supportpro.store.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** A mail's parts one after the other, each after its type and file name. */
final class Parts {

    private Parts() {}

    static String read(Part part) throws MessagingException, IOException {
        String head = part.getContentType() + " " + part.getFileName() + "\n";
        if (!(part.getContent() instanceof Multipart parts)) {
            return head + (part.isMimeType("text/*") ? part.getContent() : "");
        }
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < parts.getCount(); i++) {
            text.append(read(parts.getBodyPart(i))).append('\n');
        }
        return text.toString();
    }
}
