package com.supportpro.desk.operators;

import java.util.List;

/** Origins beside our own that forms of the panel lead to, offered by whoever sends people there. */
public interface FormTargets {

    /** As {@code https://store.example}; asked for each page. */
    List<String> origins();
}
