package com.supportpro.store.notices;

/** A named value of a notice; {@link Facts} writes each in its form. */
public enum Fact {
    ADDON("addon", Form.TEXT),
    NUMBER("number", Form.TEXT),
    CREDIT_NOTE("creditNote", Form.TEXT),
    REASON("reason", Form.TEXT),
    VAT_ID("vatId", Form.TEXT),
    METHOD("method", Form.TEXT),
    DESK("desk", Form.TEXT),
    LICENCE("licence", Form.TEXT),
    BY("by", Form.TEXT),
    CYCLE("cycle", Form.CYCLE),
    TOTAL("total", Form.MONEY),
    OPEN("open", Form.MONEY),
    PRESENT("present", Form.MONEY),
    NEXT("next", Form.MONEY),
    DUE_AT("dueAt", Form.INSTANT),
    AGAIN_AT("againAt", Form.INSTANT),
    UNTIL("until", Form.INSTANT),
    AT("at", Form.INSTANT),
    LINK("link", Form.PATH);

    private final String key;
    private final Form form;

    Fact(String key, Form form) {
        this.key = key;
        this.form = form;
    }

    String key() {
        return key;
    }

    Form form() {
        return form;
    }
}
