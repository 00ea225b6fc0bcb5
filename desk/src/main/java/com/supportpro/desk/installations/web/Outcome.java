package com.supportpro.desk.installations.web;

import com.supportpro.desk.panel.Toast;

/**
 * How an operation ended, in words.
 *
 * @param todo what to do about it; empty after a success
 * @param link where to go next
 */
public record Outcome(boolean error, String what, String todo, String link, String linkText) {

    /** As a message on the page of this path, without a link when that would lead to itself. */
    Toast toastOn(String page) {
        boolean onward = !link.equals(page);
        String text = todo.isEmpty() ? what : what + " " + todo;
        return new Toast(error, text, onward ? link : "", onward ? linkText : "");
    }
}
