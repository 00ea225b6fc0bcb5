package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import java.net.URI;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Paying an invoice, by a stored method or one that is entered for it. */
@Controller
@RequestMapping("/invoices/{number}")
@PreAuthorize("hasAuthority('customer')")
class PayController {

    /** The payment method that is to be charged on the page that follows. */
    static final String CHOSEN = "chosen";

    private static final String PREFERRED = "/preferred";

    private final Own own;
    private final PayInvoice payInvoice;
    private final Subscriptions subscriptions;
    private final EnterMethod enterMethod;
    private final Away away;

    PayController(Own own, PayInvoice payInvoice, Subscriptions subscriptions, EnterMethod enterMethod, Away away) {
        this.own = own;
        this.payInvoice = payInvoice;
        this.subscriptions = subscriptions;
        this.enterMethod = enterMethod;
        this.away = away;
    }

    @PostMapping("/pay")
    String pay(
            @PathVariable String number, @RequestParam UUID method, Page page, Model model, RedirectAttributes next) {
        Invoice invoice = own.invoice(page.account(), number);
        PaymentMethod chosen = own.method(page.account(), method);
        try {
            Payment payment = payInvoice.pay(invoice.id(), chosen.id());
            URI challenge = payment.challenge();
            if (payment.state() == PaymentState.ACTION_REQUIRED && challenge != null) {
                return away.to(challenge, "Your bank wants you to confirm the payment", model);
            }
            outcome(invoice, payment).on(next);
        } catch (BillingRefusedException e) {
            refused(e).on(next);
        }
        return "redirect:/invoices/" + invoice.number();
    }

    /** Where the bank leads back to. */
    @GetMapping("/paid")
    String comeBack(@PathVariable String number, Page page, RedirectAttributes next) {
        Invoice invoice = own.invoice(page.account(), number);
        payInvoice
                .comeBack(invoice.id())
                .map(payment -> outcome(invoice, payment))
                .orElseGet(() -> Toast.failed("Nothing was charged yet."))
                .on(next);
        return "redirect:/invoices/" + invoice.number();
    }

    @PostMapping("/payment-method")
    String enter(
            @PathVariable String number, @RequestParam(defaultValue = "false") boolean prefer, Page page, Model model) {
        Invoice invoice = own.invoice(page.account(), number);
        String back = "/invoices/" + invoice.number() + "/payment-method" + (prefer ? PREFERRED : "");
        URI target = enterMethod.begin(page, back);
        return away.to(target, "You enter your payment method at our payment company", model);
    }

    /** Where the payment company leads back to. */
    @GetMapping({"/payment-method", "/payment-method" + PREFERRED})
    String entered(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String setup,
            Page page,
            RedirectAttributes next) {
        Invoice invoice = own.invoice(page.account(), number);
        enterMethod.finish(page, setup, page.path().endsWith(PREFERRED)).ifPresent(method -> {
            next.addFlashAttribute(CHOSEN, method.id().toString());
            Toast.done(added(method)).on(next);
        });
        return "redirect:/invoices/" + invoice.number();
    }

    private static String added(PaymentMethod method) {
        return method.label() + " is added. Nothing is charged yet."
                + (method.preferred() ? " Purchases and renewals are charged to it from now on." : "");
    }

    private static Toast refused(BillingRefusedException e) {
        return switch (e.why()) {
            case NOT_PAYABLE -> Toast.done("Nothing is left to pay. Nothing was charged again.");
            case PAYMENT_RUNNING -> Toast.done("Your payment is being confirmed. Nothing is charged twice.");
            case AMOUNT_NOT_CHARGEABLE ->
                Toast.failed("Cards cannot be charged exactly this amount. Transfer it as the invoice says.");
            default -> Toast.failed("This payment method cannot be charged. Choose another one.");
        };
    }

    private Toast outcome(Invoice invoice, Payment payment) {
        String amount = Words.money(payment.amount());
        return switch (payment.state()) {
            case SUCCEEDED ->
                payment.applied()
                        ? Toast.done(amount + " is paid. " + whatFollows(invoice))
                        : Toast.done("The invoice needed no money any more. " + amount + " is paid back.");
            case FAILED -> Toast.failed("The payment was declined, and nothing was charged. Try another card.");
            case ACTION_REQUIRED -> Toast.failed("Your bank still waits for you to confirm the payment.");
            case PENDING, SENT, UNKNOWN -> Toast.done("The payment is being confirmed. This page shows when it is.");
        };
    }

    private String whatFollows(Invoice invoice) {
        return subscriptions.ended(invoice)
                ? "Its subscription has ended and stays so; nothing is owed for it any more."
                : "Your desk goes on by itself.";
    }
}
