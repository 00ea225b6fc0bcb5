package com.supportpro.store.staffbilling;

import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.Refund;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.staff.StaffCaller;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff do about single payments and refunds. */
@Controller
@PreAuthorize("hasAuthority('staff')")
class MoneyController {

    private final Known known;
    private final MoneyActs acts;
    private final StaffCaller caller;

    MoneyController(Known known, MoneyActs acts, StaffCaller caller) {
        this.known = known;
        this.acts = acts;
        this.caller = caller;
    }

    @PostMapping("/staff/payments/{id}/ask")
    String askPayment(@PathVariable UUID id, Authentication authentication, RedirectAttributes next) {
        Payment payment = known.payment(id);
        Deed.attempt(next, () -> InvoiceController.said(acts.ask(payment, caller.name(authentication))));
        return back(known.invoice(payment.invoice()));
    }

    @PostMapping("/staff/refunds/{id}/ask")
    String askRefund(@PathVariable UUID id, Authentication authentication, RedirectAttributes next) {
        Refund refund = known.refund(id);
        Deed.attempt(next, () -> said(acts.ask(refund, caller.name(authentication))));
        return back(known.invoiceOf(refund));
    }

    @PostMapping("/staff/refunds/{id}/paid-back")
    String paidBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reference,
            Authentication authentication,
            RedirectAttributes next) {
        Refund refund = known.refund(id);
        Deed.attempt(
                next,
                "The refund is marked as paid back.",
                () -> acts.paidBack(refund, reference, caller.name(authentication)));
        return back(known.invoiceOf(refund));
    }

    private static Toast said(Refund refund) {
        return switch (refund.state()) {
            case SUCCEEDED -> Toast.done(refund.amount() + " was paid back.");
            case FAILED -> Toast.failed("The refund failed: " + refund.failure() + ". Transfer it by hand.");
            case PENDING, SENT, UNKNOWN -> Toast.done("The outcome is not known yet. It is asked for again and again.");
        };
    }

    private static String back(Invoice invoice) {
        return "redirect:/staff/invoices/" + invoice.number();
    }
}
