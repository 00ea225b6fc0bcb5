package com.supportpro.store.paper;

import com.supportpro.store.language.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is known by, with days as they are in the buyer's time zone.
 *
 * @param dueOn the last day to pay; none where nothing is to be paid
 * @param corrects what a credit note corrects; an invoice has none
 */
public record Heading(
        Language language,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable Correction corrects) {

    public static Heading invoice(Language language, String number, LocalDate issuedOn, @Nullable LocalDate dueOn) {
        return new Heading(language, number, issuedOn, dueOn, null);
    }

    public static Heading creditNote(Language language, String number, LocalDate issuedOn, Correction corrects) {
        return new Heading(language, number, issuedOn, null, corrects);
    }

    boolean creditNote() {
        return corrects != null;
    }
}
