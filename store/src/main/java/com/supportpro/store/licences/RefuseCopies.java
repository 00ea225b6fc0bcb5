package com.supportpro.store.licences;

import org.springframework.stereotype.Component;

/** Keeps copies of a desk from acting for it. */
@Component
public class RefuseCopies {

    private final DeskLines lines;

    RefuseCopies(DeskLines lines) {
        this.lines = lines;
    }

    /**
     * Lets the caller of the present request pass unless it is a copy; then it is remembered that it called. A call that does
     * not say which installation it comes from is nobody's copy.
     *
     * @throws DeskClonedException another installation speaks for the desk
     */
    public void check(DeskId desk) {
        if (lines.strange(desk)) {
            lines.contact(desk);
        }
    }
}
