package com.supportpro.store.billing;

import com.supportpro.store.billing.model.DunningSettings;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code supportpro.store.billing.renewals}: when renewals are billed and how they are asked for; all in days of the account's
 * zone, from the due date.
 *
 * @param invoiceAhead how long before it the invoice is issued
 * @param retries when a charge that failed is tried again
 * @param reminders when people are reminded
 * @param suspension when the desks stop running the add-on
 * @param termination when it ends for good
 * @param priceNotice how long before another price is charged people are told
 */
@ConfigurationProperties("supportpro.store.billing.renewals")
record RenewalSettings(
        @DefaultValue("7") int invoiceAhead,
        @DefaultValue({"3", "7", "14"}) List<Integer> retries,
        @DefaultValue({"1", "5", "21"}) List<Integer> reminders,
        @DefaultValue("7") int suspension,
        @DefaultValue("30") int termination,
        @DefaultValue("30") int priceNotice) {

    RenewalSettings {
        retries = List.copyOf(retries);
        reminders = List.copyOf(reminders);
        new DunningSettings(invoiceAhead, retries, reminders, suspension, termination);
        if (priceNotice < invoiceAhead) {
            throw new IllegalArgumentException(
                    "supportpro.store.billing.renewals.price-notice must not be shorter than invoice-ahead");
        }
    }

    DunningSettings dunning() {
        return new DunningSettings(invoiceAhead, retries, reminders, suspension, termination);
    }
}
