package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.staff.StaffCaller;
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

/** One invoice, and what staff may do to it. */
@Controller("staffInvoiceController")
@RequestMapping("/staff/invoices/{number}")
@PreAuthorize("hasAuthority('staff')")
class InvoiceController {

    private final Known known;
    private final InvoiceFiles files;
    private final InvoiceActs acts;
    private final MoneyActs money;
    private final StaffCaller caller;

    InvoiceController(Known known, InvoiceFiles files, InvoiceActs acts, MoneyActs money, StaffCaller caller) {
        this.known = known;
        this.files = files;
        this.acts = acts;
        this.money = money;
        this.caller = caller;
    }

    @GetMapping
    String show(@PathVariable String number, Page page, Model model) {
        model.addAttribute("file", files.of(known.invoice(number)));
        return "staffbilling/invoice";
    }

    @PostMapping("/transfer")
    String transfer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reference,
            Authentication authentication,
            RedirectAttributes next) {
        Invoice invoice = known.invoice(number);
        String currency = invoice.total().currency();
        Deed.attempt(
                next,
                "The money is booked.",
                () -> acts.book(invoice, TypedAmount.in(currency, amount), reference, caller.name(authentication)));
        return back(number);
    }

    @PostMapping("/refund")
    String refund(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "0") long refundedBefore,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean ends,
            Authentication authentication,
            RedirectAttributes next) {
        Invoice invoice = known.invoice(number);
        String currency = invoice.total().currency();
        Deed.attempt(next, "The refund is on its way. Its credit note is issued.", () -> {
            Money asked = TypedAmount.in(currency, amount);
            Money before = new Money(currency, refundedBefore);
            acts.refund(invoice, asked, before, reason, ends, caller.name(authentication));
        });
        return back(number);
    }

    @PostMapping("/credit")
    String credit(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Authentication authentication,
            RedirectAttributes next) {
        Invoice invoice = known.invoice(number);
        Deed.attempt(
                next,
                "The invoice is credited. Nobody has to pay it any more.",
                () -> acts.credit(invoice, reason, caller.name(authentication)));
        return back(number);
    }

    @PostMapping("/charge")
    String charge(@PathVariable String number, Authentication authentication, RedirectAttributes next) {
        Invoice invoice = known.invoice(number);
        Deed.attempt(next, () -> said(money.charge(invoice, caller.name(authentication))));
        return back(number);
    }

    static Toast said(Payment payment) {
        return switch (payment.state()) {
            case SUCCEEDED -> Toast.done(payment.amount() + " was charged.");
            case FAILED -> Toast.failed("The payment failed: " + payment.failure() + ".");
            case ACTION_REQUIRED -> Toast.failed("The customer has to confirm the payment. A mail says so.");
            case PENDING, SENT, UNKNOWN -> Toast.done("The outcome is not known yet. It is asked for again and again.");
        };
    }

    private static String back(String number) {
        return "redirect:/staff/invoices/" + number;
    }
}
