package com.supportpro.store.staffbilling;

import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.Refund;
import com.supportpro.store.staff.StaffCaller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments and refunds for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff")
@PreAuthorize("hasAuthority('staff')")
class MoneyApi {

    private final Known known;
    private final MoneyActs acts;
    private final InvoiceFiles files;
    private final StaffCaller caller;

    MoneyApi(Known known, MoneyActs acts, InvoiceFiles files, StaffCaller caller) {
        this.known = known;
        this.acts = acts;
        this.files = files;
        this.caller = caller;
    }

    /** The line of a bank statement. */
    record Line(@Nullable String reference) {}

    @PostMapping("/payments/{id}/ask")
    InvoiceView askPayment(@PathVariable UUID id, Authentication authentication) {
        Payment payment = acts.ask(known.payment(id), caller.name(authentication));
        return view(known.invoice(payment.invoice()));
    }

    @PostMapping("/refunds/{id}/ask")
    InvoiceView askRefund(@PathVariable UUID id, Authentication authentication) {
        return view(known.invoiceOf(acts.ask(known.refund(id), caller.name(authentication))));
    }

    @PostMapping("/refunds/{id}/paid-back")
    InvoiceView paidBack(@PathVariable UUID id, @RequestBody Line line, Authentication authentication) {
        Refund refund = known.refund(id);
        acts.paidBack(refund, line.reference(), caller.name(authentication));
        return view(known.invoiceOf(refund));
    }

    private InvoiceView view(Invoice invoice) {
        return InvoiceView.of(files.of(invoice));
    }
}
