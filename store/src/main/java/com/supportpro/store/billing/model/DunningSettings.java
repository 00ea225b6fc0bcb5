package com.supportpro.store.billing.model;

import java.util.List;

/**
 * How a renewal is asked for; all in days from its due date.
 *
 * @param invoiceAhead how long before it the invoice is issued
 * @param retries when a charge that failed is tried again
 * @param reminders when people are reminded of what is overdue
 */
public record DunningSettings(
        int invoiceAhead, List<Integer> retries, List<Integer> reminders, int suspension, int termination) {

    public static final DunningSettings DEFAULT = new DunningSettings(7, List.of(3, 7, 14), List.of(1, 5, 21), 7, 30);

    public DunningSettings {
        retries = retries.stream().sorted().toList();
        reminders = reminders.stream().sorted().toList();
        within("The days that an invoice is issued ahead", invoiceAhead, 0, 27);
        within("The days until suspension", suspension, 1, 365);
        within("The days until termination", termination, suspension, 365);
        for (int day : retries) {
            within("The days until a retry", day, 1, termination);
        }
        for (int day : reminders) {
            within("The days until a reminder", day, 1, termination);
        }
    }

    private static void within(String what, int days, int least, int most) {
        if (days < least || days > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + days);
        }
    }
}
