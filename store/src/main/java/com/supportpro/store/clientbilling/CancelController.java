package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.Order;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cancelling: first what it would do, then at once or for the end of the period. */
@Controller
@RequestMapping("/orders/{id}")
@PreAuthorize("hasAuthority('customer')")
class CancelController {

    private final Own own;
    private final CancelOrder cancel;
    private final OrderRows orders;

    CancelController(Own own, CancelOrder cancel, OrderRows orders) {
        this.own = own;
        this.cancel = cancel;
        this.orders = orders;
    }

    @GetMapping("/cancel")
    String ask(@PathVariable UUID id, Page page, Model model, RedirectAttributes next) {
        Order order = own.order(page.account(), id);
        if (!order.state().holdsThePlace()) {
            Toast.done("It has ended already.").on(next);
            return list(order);
        }
        try {
            model.addAttribute("row", orders.row(order));
            model.addAttribute("preview", cancel.preview(order));
            return "clientbilling/cancel";
        } catch (BillingRefusedException e) {
            return refused(e, order, next);
        }
    }

    @PostMapping("/cancel")
    String now(@PathVariable UUID id, Page page, RedirectAttributes next) {
        Order order = own.order(page.account(), id);
        try {
            cancel.now(order.id(), by(page));
            Toast.done(orders.row(order).what() + " is cancelled. Nothing is charged for it any more.")
                    .on(next);
        } catch (BillingRefusedException e) {
            return refused(e, order, next);
        }
        return list(order);
    }

    @PostMapping("/cancel-at-period-end")
    String atPeriodEnd(@PathVariable UUID id, Page page, RedirectAttributes next) {
        return atPeriodEnd(id, true, " runs until the end of its period, and is not renewed.", page, next);
    }

    @PostMapping("/keep")
    String keep(@PathVariable UUID id, Page page, RedirectAttributes next) {
        return atPeriodEnd(id, false, " goes on, and is renewed as before.", page, next);
    }

    private String atPeriodEnd(UUID id, boolean ends, String words, Page page, RedirectAttributes next) {
        Order order = own.order(page.account(), id);
        try {
            cancel.atPeriodEnd(order.id(), ends, by(page));
            Toast.done(orders.row(order).what() + words).on(next);
        } catch (BillingRefusedException e) {
            return refused(e, order, next);
        }
        return list(order);
    }

    private static String refused(BillingRefusedException e, Order order, RedirectAttributes next) {
        Toast.failed(e.getMessage() + ".").on(next);
        return list(order);
    }

    private static String list(Order order) {
        return order.cycle().recurring() ? "redirect:/subscriptions" : "redirect:/orders";
    }

    private static String by(Page page) {
        return page.person().orElseThrow().email().value();
    }
}
