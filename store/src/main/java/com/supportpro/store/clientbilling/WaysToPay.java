package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.PaymentMethod;
import java.util.List;

/**
 * How an invoice can be paid.
 *
 * @param methods those that can be charged, the preferred one first
 * @param entering whether a method can be added
 * @param transfer whether money is to be transferred to the bank account
 */
public record WaysToPay(List<PaymentMethod> methods, boolean entering, boolean transfer, BankAccount bank) {}
