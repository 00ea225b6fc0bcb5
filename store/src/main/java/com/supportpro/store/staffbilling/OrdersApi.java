package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import com.supportpro.store.billing.Resume.Missed;
import com.supportpro.store.staff.StaffCaller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders and subscriptions for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff/orders/{id}")
@PreAuthorize("hasAuthority('staff')")
class OrdersApi {

    private final Known known;
    private final OrderFiles files;
    private final OrderActs acts;
    private final StaffCaller caller;

    OrdersApi(Known known, OrderFiles files, OrderActs acts, StaffCaller caller) {
        this.known = known;
        this.files = files;
        this.acts = acts;
        this.caller = caller;
    }

    /** Why. */
    record Because(@Nullable String reason) {}

    /**
     * Why it goes on.
     *
     * @param missed what becomes of periods that went by unbilled; null when there are none
     */
    record GoOn(@Nullable String reason, @Nullable Missed missed) {}

    /** A price for each period. */
    record NewPrice(@Nullable Money net) {}

    @GetMapping
    OrderView show(@PathVariable UUID id) {
        return OrderView.of(files.of(known.order(id)));
    }

    @PostMapping("/suspend")
    OrderView suspend(@PathVariable UUID id, @RequestBody Because because, Authentication authentication) {
        acts.suspend(known.order(id), because.reason(), caller.name(authentication));
        return show(id);
    }

    @PostMapping("/reinstate")
    OrderView reinstate(@PathVariable UUID id, @RequestBody Because because, Authentication authentication) {
        acts.reinstate(known.order(id), because.reason(), caller.name(authentication));
        return show(id);
    }

    @PostMapping("/resume")
    OrderView resume(@PathVariable UUID id, @RequestBody GoOn wanted, Authentication authentication) {
        acts.resume(known.order(id), wanted.missed(), wanted.reason(), caller.name(authentication));
        return show(id);
    }

    @PostMapping("/price")
    OrderView price(@PathVariable UUID id, @RequestBody NewPrice price, Authentication authentication) {
        acts.announce(known.order(id), Rule.present("net", price.net()), caller.name(authentication));
        return show(id);
    }
}
