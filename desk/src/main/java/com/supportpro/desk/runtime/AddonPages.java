package com.supportpro.desk.runtime;

import com.supportpro.addon.page.PageRequest;
import com.supportpro.addon.page.PublicPage;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.protocol.AddonId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The public pages of running add-ons. */
@Service
public class AddonPages {

    private final RunningAddons running;

    AddonPages(RunningAddons running) {
        this.running = running;
    }

    /** Lets the add-on answer; empty when it does not run or has no such page. */
    public Optional<CallResult<PublicPage>> answer(AddonId addon, String name, PageRequest request) {
        return running.settled(addon).flatMap(live -> live.views().page(name, request));
    }
}
