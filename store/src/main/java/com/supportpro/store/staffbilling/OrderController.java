package com.supportpro.store.staffbilling;

import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Resume.Missed;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.staff.StaffCaller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order with its subscription, and what staff may do to them. */
@Controller("staffOrderController")
@RequestMapping("/staff/orders/{id}")
@PreAuthorize("hasAuthority('staff')")
class OrderController {

    private final Known known;
    private final OrderFiles files;
    private final OrderActs acts;
    private final StaffCaller caller;

    OrderController(Known known, OrderFiles files, OrderActs acts, StaffCaller caller) {
        this.known = known;
        this.files = files;
        this.acts = acts;
        this.caller = caller;
    }

    @GetMapping
    String show(@PathVariable UUID id, Page page, Model model) {
        model.addAttribute("file", files.of(known.order(id)));
        return "staffbilling/order";
    }

    @PostMapping("/suspend")
    String suspend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Authentication authentication,
            RedirectAttributes next) {
        Order order = known.order(id);
        Deed.attempt(
                next,
                "The add-on is suspended. Its desks are told now.",
                () -> acts.suspend(order, reason, caller.name(authentication)));
        return back(id);
    }

    @PostMapping("/reinstate")
    String reinstate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Authentication authentication,
            RedirectAttributes next) {
        Order order = known.order(id);
        Deed.attempt(
                next,
                "The suspension is taken back.",
                () -> acts.reinstate(order, reason, caller.name(authentication)));
        return back(id);
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Missed missed,
            @RequestParam(defaultValue = "") String reason,
            Authentication authentication,
            RedirectAttributes next) {
        Order order = known.order(id);
        Deed.attempt(
                next,
                "The subscription goes on by itself again.",
                () -> acts.resume(order, missed, reason, caller.name(authentication)));
        return back(id);
    }

    @PostMapping("/price")
    String announce(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String net,
            Authentication authentication,
            Page page,
            RedirectAttributes next) {
        Order order = known.order(id);
        Deed.attempt(next, () -> {
            String currency =
                    files.of(order).live().map(found -> found.net().currency()).orElse("USD");
            Instant from = acts.announce(order, TypedAmount.in(currency, net), caller.name(authentication));
            if (from == null) {
                return Toast.done("The announced price is taken back.");
            }
            return Toast.done("The price is announced. It is charged first on " + page.date(from) + ".");
        });
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/staff/orders/" + id;
    }
}
