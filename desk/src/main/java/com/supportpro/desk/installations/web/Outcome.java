package com.supportpro.desk.installations.web;

import com.supportpro.desk.panel.Toast;

/**
 * How an operation ended, in words.
 *
 * @param todo what to do about it; empty after a success
 * @param link where to go next
 */
public record Outcome(boolean error, String what, String todo, String link, String linkText) {

    Toast toast() {
        return new Toast(error, todo.isEmpty() ? what : what + " " + todo, link, linkText);
    }
}
