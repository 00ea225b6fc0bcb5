package com.supportpro.store.staffbilling;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.staff.StaffCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff/invoices/{number}")
@PreAuthorize("hasAuthority('staff')")
class InvoicesApi {

    private final Known known;
    private final InvoiceFiles files;
    private final InvoiceActs acts;
    private final MoneyActs money;
    private final StaffCaller caller;

    InvoicesApi(Known known, InvoiceFiles files, InvoiceActs acts, MoneyActs money, StaffCaller caller) {
        this.known = known;
        this.files = files;
        this.acts = acts;
        this.money = money;
        this.caller = caller;
    }

    /** Money that came to the bank account. */
    record Transfer(@Nullable Money amount, @Nullable String reference) {}

    /**
     * Money to give back.
     *
     * @param refundedBefore what the invoice says was given back, so that the same request does not do it again
     * @param endsOrder not, unless it is said
     */
    record Giving(
            @Nullable Money amount,
            @Nullable Money refundedBefore,
            @Nullable String reason,
            @Nullable Boolean endsOrder) {}

    /** Why. */
    record Because(@Nullable String reason) {}

    @GetMapping
    InvoiceView show(@PathVariable String number) {
        return InvoiceView.of(files.of(known.invoice(number)));
    }

    @PostMapping("/transfer")
    InvoiceView transfer(@PathVariable String number, @RequestBody Transfer transfer, Authentication authentication) {
        Money amount = Rule.present("amount", transfer.amount());
        acts.book(known.invoice(number), amount, transfer.reference(), caller.name(authentication));
        return show(number);
    }

    @PostMapping("/refund")
    InvoiceView refund(@PathVariable String number, @RequestBody Giving giving, Authentication authentication) {
        Invoice invoice = known.invoice(number);
        Money amount = in(invoice, "amount", giving.amount());
        Money before = in(invoice, "refundedBefore", giving.refundedBefore());
        boolean ends = Boolean.TRUE.equals(giving.endsOrder());
        acts.refund(invoice, amount, before, giving.reason(), ends, caller.name(authentication));
        return show(number);
    }

    @PostMapping("/credit")
    InvoiceView credit(@PathVariable String number, @RequestBody Because because, Authentication authentication) {
        acts.credit(known.invoice(number), because.reason(), caller.name(authentication));
        return show(number);
    }

    @PostMapping("/charge")
    InvoiceView charge(@PathVariable String number, Authentication authentication) {
        money.charge(known.invoice(number), caller.name(authentication));
        return show(number);
    }

    private static Money in(Invoice invoice, String field, @Nullable Money given) {
        Money amount = Rule.present(field, given);
        if (!amount.currency().equals(invoice.total().currency())) {
            throw new InvalidDocumentException(
                    field, "must be in " + invoice.total().currency());
        }
        return amount;
    }
}
