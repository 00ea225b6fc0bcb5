package com.supportpro.store.paper;

import java.time.LocalDate;

/** The invoice that a credit note corrects, and why. */
public record Correction(String invoice, LocalDate issuedOn, String reason) {}
