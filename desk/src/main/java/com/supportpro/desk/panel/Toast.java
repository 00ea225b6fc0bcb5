package com.supportpro.desk.panel;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message at the bottom of the next page: a success goes away by itself, an error stays until it is read.
 *
 * @param link where the link leads; empty for none
 * @param linkText the link's text
 */
public record Toast(boolean error, String text, String link, String linkText) implements Serializable {

    static final String ATTRIBUTE = "toast";

    public static Toast success(String text) {
        return new Toast(false, text, "", "");
    }

    public static Toast success(String text, String link, String linkText) {
        return new Toast(false, text, link, linkText);
    }

    public static Toast error(String text) {
        return new Toast(true, text, "", "");
    }

    /** Shows this message on the page that the answer redirects to. */
    public void on(RedirectAttributes next) {
        next.addFlashAttribute(ATTRIBUTE, this);
    }
}
