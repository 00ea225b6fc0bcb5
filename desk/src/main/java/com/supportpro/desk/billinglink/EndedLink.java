package com.supportpro.desk.billinglink;

/**
 * A link that no operator ended.
 *
 * @param why as the last part of a text's key
 */
public record EndedLink(String why) {

    public String textKey() {
        return "billinglink.ended." + why;
    }

    /** Whether it ended because this desk is a copy of another one. */
    public boolean ofCopy() {
        return why.equals("copy");
    }
}
