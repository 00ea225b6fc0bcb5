package com.supportpro.desk.marketplace;

import com.supportpro.desk.entitlements.Contact.Silence;
import com.supportpro.desk.entitlements.Entitled;
import com.supportpro.desk.purchases.Billing;
import java.util.Map;
import java.util.function.Predicate;

/** When the notices about money and the right to run are due. */
final class MoneyNotices {

    static final Map<Notice, Predicate<Situation>> SAID = Map.ofEntries(
            Map.entry(Notice.PAYMENT_DUE, here -> here.owned().billing() == Billing.DUE),
            Map.entry(
                    Notice.PAYMENT_PROCESSING, here -> here.owned().billing() == Billing.PROCESSING || unsigned(here)),
            Map.entry(
                    Notice.PAST_DUE,
                    here -> here.owned().billing() == Billing.PAST_DUE
                            && !here.owned().entitled().ended()),
            Map.entry(Notice.TRIAL, here -> here.owned().trying()),
            Map.entry(
                    Notice.TRIAL_ENDED,
                    here -> here.owned().tried() && !here.owned().entitled().active()),
            Map.entry(Notice.ENDS_WITH_PERIOD, here -> here.owned().ending()),
            Map.entry(Notice.SUSPENDED, here -> here.owned().entitled().state() == Entitled.State.SUSPENDED),
            Map.entry(
                    Notice.ENDED,
                    here -> here.owned().entitled().state() == Entitled.State.REVOKED
                            && !here.owned().tried()),
            Map.entry(Notice.STORE_SILENT, here -> silent(here, Silence.COUNTING)),
            Map.entry(Notice.GRACE_OVER, here -> silent(here, Silence.OVER)),
            Map.entry(
                    Notice.CLONED,
                    here -> !here.free() && here.owned().contact().cloned()));

    private MoneyNotices() {}

    /** It is paid for, and the statement that it may run has not come yet. */
    private static boolean unsigned(Situation here) {
        boolean paid = here.owned().billing() == Billing.PAID || here.owned().billing() == Billing.SUBSCRIBED;
        Entitled.State state = here.owned().entitled().state();
        return paid && (state == Entitled.State.NONE || state == Entitled.State.PENDING);
    }

    private static boolean silent(Situation here, Silence silence) {
        return here.installation().isPresent()
                && here.owned().entitled().active()
                && here.owned().contact().silence() == silence;
    }
}
