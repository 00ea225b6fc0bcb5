package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethodId;
import com.supportpro.store.billing.PaymentMethods;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What is the account's; what is another's does not exist for it. */
@Component
class Own {

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final Orders orders;
    private final PaymentMethods methods;

    Own(Invoices invoices, CreditNotes creditNotes, Orders orders, PaymentMethods methods) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.orders = orders;
        this.methods = methods;
    }

    /** A credit note with the invoice that it corrects. */
    record Correcting(CreditNote note, Invoice invoice) {}

    Invoice invoice(AccountId account, String number) {
        return invoices.find(number)
                .filter(found -> found.account().equals(account))
                .orElseThrow(Own::unknown);
    }

    Correcting creditNote(AccountId account, String number) {
        CreditNote note = creditNotes.find(number).orElseThrow(Own::unknown);
        return invoices.find(note.invoice())
                .filter(found -> found.account().equals(account))
                .map(invoice -> new Correcting(note, invoice))
                .orElseThrow(Own::unknown);
    }

    Order order(AccountId account, UUID id) {
        return orders.find(new OrderId(id))
                .filter(found -> found.account().equals(account))
                .orElseThrow(Own::unknown);
    }

    PaymentMethod method(AccountId account, UUID id) {
        return methods.find(account, new PaymentMethodId(id)).orElseThrow(Own::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
