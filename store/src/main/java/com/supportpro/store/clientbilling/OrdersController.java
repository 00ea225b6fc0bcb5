package com.supportpro.store.clientbilling;

import com.supportpro.store.clientarea.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the account's desks have ordered. */
@Controller
@PreAuthorize("hasAuthority('customer')")
class OrdersController {

    private final OrderRows orders;

    OrdersController(OrderRows orders) {
        this.orders = orders;
    }

    @GetMapping("/orders")
    String list(Page page, Model model) {
        model.addAttribute("orders", orders.of(page.account()));
        return "clientbilling/orders";
    }
}
