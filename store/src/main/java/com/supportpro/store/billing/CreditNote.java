package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import java.time.Instant;

/** Takes an issued invoice back, wholly or in part. */
public record CreditNote(
        CreditNoteId id,
        String number,
        InvoiceId invoice,
        Money net,
        Money tax,
        Money total,
        String reason,
        Instant issuedAt) {}
