package com.supportpro.store.billing.web;

import com.supportpro.protocol.Rule;
import com.supportpro.protocol.billing.Cancellation;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.oauth.DeskAccess;
import com.supportpro.store.oauth.DeskCaller;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ends orders for desks; each call may be repeated and does no more. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_desk')")
class CancellationController {

    private static final Pattern WHEN = Pattern.compile("NOW|PERIOD_END");

    private final DeskAccess access;
    private final OrderDesk orders;
    private final CancelOrder cancel;
    private final RefundInvoice refund;

    CancellationController(DeskAccess access, OrderDesk orders, CancelOrder cancel, RefundInvoice refund) {
        this.access = access;
        this.orders = orders;
        this.cancel = cancel;
        this.refund = refund;
    }

    @GetMapping("/v1/orders/{id}/cancellation")
    Cancellation preview(@PathVariable UUID id, Authentication authentication) {
        return cancel.preview(orders.find(access.licensed(authentication), id));
    }

    @PostMapping("/v1/orders/{id}/cancel")
    Purchase cancel(@PathVariable UUID id, @RequestBody Wanted wanted, Authentication authentication) {
        DeskCaller caller = access.licensed(authentication);
        Order order = orders.find(caller, id);
        if ("NOW".equals(wanted.when())) {
            cancel.now(order.id(), caller.operator(wanted.operator()));
        } else {
            cancel.atPeriodEnd(order.id(), true, caller.operator(wanted.operator()));
        }
        return orders.view(orders.find(caller, id));
    }

    @PostMapping("/v1/orders/{id}/refund")
    Purchase giveBack(@PathVariable UUID id, @RequestBody Reason reason, Authentication authentication) {
        DeskCaller caller = access.licensed(authentication);
        refund.giveBack(orders.find(caller, id).id(), reason.reason());
        return orders.view(orders.find(caller, id));
    }

    /** @param operator who cancels, as their desk calls them */
    record Wanted(String when, String operator) {

        Wanted(@Nullable String when, @Nullable String operator) {
            this.when = Rule.matching("when", when, WHEN, "NOW or PERIOD_END");
            this.operator = Rule.text("operator", operator == null ? "the desk" : operator, 1, 254);
        }
    }

    record Reason(String reason) {

        Reason {
            Rule.text("reason", reason, 1, 200);
        }
    }
}
