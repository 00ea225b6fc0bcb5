package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.Invoice;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What becomes or became of the payment, as it stands on an invoice. */
@Component
class HowToPay {

    private final BankAccount bank;
    private final Chargeable chargeable;

    HowToPay(BankAccount bank, Chargeable chargeable) {
        this.bank = bank;
        this.chargeable = chargeable;
    }

    /** In sentences; empty when there is nothing to say. */
    String words(Invoice invoice, PaperWords words) {
        Instant paid = invoice.paidAt();
        if (paid != null) {
            return words.say("paid-on", Map.of("day", day(invoice, paid, words)));
        }
        if (!invoice.state().payable()) {
            return "";
        }
        String until = words.say("pay-until", Map.of("day", day(invoice, invoice.dueAt(), words)));
        return bank.known() && chargeable.transfers(invoice.open()) ? until + " " + account(invoice, words) : until;
    }

    private String account(Invoice invoice, PaperWords words) {
        return words.say("bank", Map.of("name", bank.name(), "iban", bank.groupedIban(), "number", invoice.number()));
    }

    private static String day(Invoice invoice, Instant at, PaperWords words) {
        return words.language().day(Words.day(invoice, at));
    }
}
