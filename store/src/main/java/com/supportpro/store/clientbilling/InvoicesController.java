package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.Invoice;
import com.supportpro.store.clientarea.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The account's invoices. */
@Controller
@RequestMapping("/invoices")
@PreAuthorize("hasAuthority('customer')")
class InvoicesController {

    private static final String CHOSEN = PayController.CHOSEN;

    private final Own own;
    private final InvoiceRows rows;
    private final InvoicePages pages;

    InvoicesController(Own own, InvoiceRows rows, InvoicePages pages) {
        this.own = own;
        this.rows = rows;
        this.pages = pages;
    }

    @GetMapping
    String list(Page page, Model model) {
        model.addAttribute("invoices", rows.of(page.account()));
        return "clientbilling/invoices";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Page page, Model model, HttpServletResponse response) {
        Invoice invoice = own.invoice(page.account(), number);
        model.addAttribute("shown", pages.page(page.account(), invoice));
        model.addAttribute(CHOSEN, model.getAttribute(CHOSEN) instanceof String chosen ? chosen : "");
        response.setHeader("Cache-Control", "no-store");
        return "clientbilling/invoice";
    }

    /** Asked again and again while a payment is being confirmed: nothing, then word to load the page anew. */
    @GetMapping("/{number}/progress")
    ResponseEntity<Void> progress(@PathVariable String number, Page page) {
        Invoice invoice = own.invoice(page.account(), number);
        return pages.page(page.account(), invoice).confirming()
                ? ResponseEntity.status(HttpStatus.NO_CONTENT).build()
                : ResponseEntity.ok().header("HX-Refresh", "true").build();
    }
}
