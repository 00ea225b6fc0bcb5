package com.supportpro.desk.billinglink;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page to come back to: one of the panel's, whatever was asked for. */
record BackPath(String value) {

    static final BackPath ADD_ONS = new BackPath("/operator/addons");

    private static final int LONGEST = 500;
    private static final Pattern SHAPE = Pattern.compile("/operator(?:[/?][A-Za-z0-9/_.~!$&'()*+,;=:@%?-]*)?");
    private static final Pattern DOUBTFUL =
            Pattern.compile("//|\\.\\.|%0|%1|%2[ef]|%5c|^/operator/billing-link/", Pattern.CASE_INSENSITIVE);

    /** What was asked for when it is a path of the panel, else the add-ons. */
    static BackPath of(@Nullable String asked) {
        return asked != null && good(asked) ? new BackPath(asked) : ADD_ONS;
    }

    private static boolean good(String asked) {
        return asked.length() <= LONGEST
                && SHAPE.matcher(asked).matches()
                && !DOUBTFUL.matcher(asked).find();
    }

    @Override
    public String toString() {
        return value;
    }
}
