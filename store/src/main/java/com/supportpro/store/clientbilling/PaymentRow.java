package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Money;
import java.time.Instant;

/**
 * Money that came or went on an invoice.
 *
 * @param how the card's label, or how else it was paid
 */
public record PaymentRow(Instant at, String how, Money amount, Standing standing) {}
