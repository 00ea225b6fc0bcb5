package com.supportpro.desk.billinglink;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the store has said that this desk is a copy of another one. */
@Component
class KnownCopy {

    private final LinkSigns signs;
    private final List<CopySign> others;

    KnownCopy(LinkSigns signs, List<CopySign> others) {
        this.signs = signs;
        this.others = List.copyOf(others);
    }

    boolean itIs() {
        return signs.ended().filter("copy"::equals).isPresent()
                || others.stream().anyMatch(CopySign::shown);
    }
}
