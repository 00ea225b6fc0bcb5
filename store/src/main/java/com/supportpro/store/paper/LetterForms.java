package com.supportpro.store.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/** Joins Arabic letters, and turns runs that are read from the right. */
final class LetterForms implements BidiReorderer {

    private static final int KEPT = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

    private final ArabicShaping join = new ArabicShaping(KEPT | ArabicShaping.LETTERS_SHAPE);
    private final ArabicShaping part = new ArabicShaping(KEPT | ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(join, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(part, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException unshapeable) {
            return text; // Letters that are not joined can still be read.
        }
    }
}
