package com.supportpro.desk.installations;

import com.supportpro.desk.panel.Page;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What depends on an add-on, told by everyone who knows something of it. */
@Component
public class Impacts {

    private final ObjectProvider<Impact> known;

    Impacts(ObjectProvider<Impact> known) {
        this.known = known;
    }

    public List<String> of(Installation installation, Action action, Page page) {
        return known.orderedStream()
                .flatMap(impact -> impact.of(installation, action, page).stream())
                .toList();
    }
}
