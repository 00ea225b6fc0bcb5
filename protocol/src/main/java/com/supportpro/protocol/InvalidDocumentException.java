package com.supportpro.protocol;

/** A value from outside breaks a rule of its field; the message names the field and says what is allowed. */
public class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidDocumentException(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
