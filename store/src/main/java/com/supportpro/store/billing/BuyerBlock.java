package com.supportpro.store.billing;

import java.time.ZoneId;

/** The buyer as it was when an invoice was issued. */
public record BuyerBlock(String name, String country, ZoneId timeZone, TaxDetails details) {}
