package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.AutomaticUpdates;
import com.supportpro.desk.installations.KeptReleases;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.PaidInVain;
import com.supportpro.desk.runtime.AddonRuntime;
import com.supportpro.desk.runtime.GivenUpEvents;
import com.supportpro.protocol.AddonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was done with an add-on, and how it fared. */
@Component
class AddonPast {

    private static final int RECENT = 20;

    private final Operations operations;
    private final KeptReleases kept;
    private final AddonRuntime runtime;
    private final GivenUpEvents events;
    private final AutomaticUpdates automatic;
    private final PaidInVain inVain;

    AddonPast(
            Operations operations,
            KeptReleases kept,
            AddonRuntime runtime,
            GivenUpEvents events,
            AutomaticUpdates automatic,
            PaidInVain inVain) {
        this.operations = operations;
        this.kept = kept;
        this.runtime = runtime;
        this.events = events;
        this.automatic = automatic;
        this.inVain = inVain;
    }

    void on(Model model, AddonId id) {
        model.addAttribute("operation", operations.runningFor(id));
        model.addAttribute("recent", operations.recent(id, RECENT));
        model.addAttribute("reversible", kept.previous(id).isPresent());
        model.addAttribute("notes", runtime.notes(id));
        model.addAttribute("givenUp", events.of(id));
        model.addAttribute("inVain", inVain.of(id));
        model.addAttribute("leftAlone", automatic.leftAlone(id));
    }
}
