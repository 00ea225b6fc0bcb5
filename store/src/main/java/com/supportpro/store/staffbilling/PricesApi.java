package com.supportpro.store.staffbilling;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Rule;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.AnnouncePrices;
import com.supportpro.store.billing.AnnouncePrices.Announced;
import com.supportpro.store.staff.StaffCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** New prices of add-ons, announced to who subscribed already, for staff's programs. */
@RestController
@PreAuthorize("hasAuthority('staff')")
class PricesApi {

    private final AnnouncePrices prices;
    private final Audit audit;
    private final StaffCaller caller;

    PricesApi(AnnouncePrices prices, Audit audit, StaffCaller caller) {
        this.prices = prices;
        this.audit = audit;
        this.caller = caller;
    }

    /** Whose listed price is announced. */
    record Listed(@Nullable AddonId addon, @Nullable Cycle cycle) {}

    @PostMapping("/api/v1/staff/prices/announce")
    Announced announce(@RequestBody Listed listed, Authentication authentication) {
        Announced announced =
                prices.announce(Rule.present("addon", listed.addon()), Rule.present("cycle", listed.cycle()));
        String what = announced.addon() + ", " + announced.cycle().json() + ": " + announced.net() + " to "
                + announced.told() + " subscribers";
        audit.record(new AuditEvent(caller.name(authentication), "Price announced", what, null));
        return announced;
    }
}
