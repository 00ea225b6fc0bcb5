package com.supportpro.desk.runtime;

import com.supportpro.addon.panel.Viewer;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Readers;
import org.springframework.stereotype.Component;

/** Operators as add-ons know them. */
@Component
class KnownViewers {

    private final Readers readers;

    KnownViewers(Readers readers) {
        this.readers = readers;
    }

    /** A token is known by its name: it belongs to no operator. */
    Viewer of(CurrentOperator operator, String language) {
        String id = operator.operatorId().isEmpty() ? operator.name() : operator.operatorId();
        return new Viewer(
                id, operator.displayName(), language, readers.present().zone());
    }
}
