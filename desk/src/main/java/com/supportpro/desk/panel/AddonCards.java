package com.supportpro.desk.panel;

import java.util.List;

/** The cards of add-ons; offered by whoever runs them. Never fails, and takes bounded time. */
public interface AddonCards {

    /** Those that whoever opens the page may see. */
    List<AddonCard> of(Page page);
}
