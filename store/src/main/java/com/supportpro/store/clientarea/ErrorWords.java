package com.supportpro.store.clientarea;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** An error in words: what happened, and what to do next. */
public record ErrorWords(int status, String title, String advice) {

    static ErrorWords of(HttpStatus status, String path, Page page) {
        if (path.startsWith("/oauth2/") || path.startsWith("/consent")) {
            return link(status, page);
        }
        return switch (status) {
            case NOT_FOUND -> words(status, "This page does not exist", "The address may be old or mistyped.");
            case FORBIDDEN ->
                words(
                        status,
                        "You may not open this page",
                        "You may be signed in as somebody else. Go back, or sign in as who may.");
            case BAD_REQUEST, METHOD_NOT_ALLOWED, UNPROCESSABLE_CONTENT ->
                words(status, "This request cannot be answered", "Go back, reload the page and try again.");
            case CONTENT_TOO_LARGE -> words(status, "That was too large", "Send less at once.");
            default -> words(status, "Something went wrong on our side", "Nothing was changed. Try again in a moment.");
        };
    }

    /** Of a form that belongs to a page from before the last sign-in. */
    static ErrorWords outOfDate(HttpStatus status) {
        return words(
                status, "This page is out of date", "Nothing was done. Go back, reload the page and send it again.");
    }

    static String slug(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static ErrorWords link(HttpStatus status, Page page) {
        return page.staff() && !page.customer()
                ? words(
                        status,
                        "Staff cannot link a desk",
                        "A desk is linked to a customer's account. Sign out, and sign in as the customer.")
                : words(
                        status,
                        "This desk cannot be linked this way",
                        "Go back to your desk and choose Login again. When it keeps happening, the desk must register"
                                + " again.");
    }

    private static ErrorWords words(HttpStatus status, String title, String advice) {
        return new ErrorWords(status.value(), title, advice);
    }
}
