package com.supportpro.addons.inboundwebhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.addon.Json;
import com.supportpro.addon.ticket.NewTicket;
import com.supportpro.addon.ticket.Requester;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a body, each within the bounds of a ticket. */
record Delivery(Map<String, Object> fields) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");
    private static final Pattern BROKEN = Pattern.compile("[\\x00\\p{Cs}]");

    static NewTicket read(byte[] body, Json json) throws RefusedException {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return new Delivery(json.read(text)).ticket();
        } catch (CharacterCodingException e) {
            throw RefusedException.badBody("The body must be UTF-8.");
        } catch (IllegalArgumentException e) {
            throw RefusedException.badBody("The body cannot be read: " + e.getMessage());
        }
    }

    private NewTicket ticket() throws RefusedException {
        return new NewTicket(
                required("reference", 200),
                required("subject", 250).replaceAll("\\s+", " "),
                requester(),
                required("text", 100_000));
    }

    private Requester requester() throws RefusedException {
        String email = optional("email", 254);
        String name = optional("name", 120).replaceAll("\\s+", " ");
        if (name.isEmpty() && email.isEmpty()) {
            throw RefusedException.badBody("name or email is needed.");
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw RefusedException.badBody("email is no e-mail address.");
        }
        return new Requester(name.isEmpty() ? shortened(email) : name, email);
    }

    private static String shortened(String email) {
        return email.length() > 120 ? email.substring(0, 120) : email;
    }

    private String required(String name, int most) throws RefusedException {
        String value = optional(name, most);
        if (value.isEmpty()) {
            throw RefusedException.badBody(name + " is missing.");
        }
        return value;
    }

    private String optional(String name, int most) throws RefusedException {
        Object value = fields.get(name);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            throw RefusedException.badBody(name + " must be a text.");
        }
        if (text.length() > most) {
            throw RefusedException.badBody(name + " must have " + most + " characters at the most.");
        }
        if (BROKEN.matcher(text).find()) {
            throw RefusedException.badBody(name + " has a character that is none, such as U+0000.");
        }
        return text.strip();
    }
}
