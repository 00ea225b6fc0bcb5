package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.PaymentMethod;
import java.util.List;

/**
 * How an invoice can be paid.
 *
 * @param methods those that can be charged, the preferred one first
 * @param entering whether a method can be added
 * @param transfer whether money is to be transferred to the bank account
 * @param tooExact whether that is so because cards cannot be charged exactly so much
 */
public record WaysToPay(
        List<PaymentMethod> methods, boolean entering, boolean transfer, boolean tooExact, BankAccount bank) {}
