package com.supportpro.desk.marketplace;

import com.supportpro.desk.entitlements.Contact.Silence;
import com.supportpro.desk.entitlements.Entitled;
import com.supportpro.desk.purchases.Billing;
import java.util.Map;
import java.util.function.Predicate;

/** When the notices about money and the right to run are due. */
final class MoneyNotices {

    static final Map<Notice, Predicate<Situation>> SAID = Map.of(
            Notice.PAYMENT_DUE,
            here -> here.owned().billing() == Billing.DUE,
            Notice.PAYMENT_PROCESSING,
            here -> here.owned().billing() == Billing.PROCESSING || unsigned(here),
            Notice.PAST_DUE,
            here -> here.owned().billing() == Billing.PAST_DUE,
            Notice.ENDS_WITH_PERIOD,
            here -> here.owned().ending(),
            Notice.SUSPENDED,
            here -> here.owned().entitled().state() == Entitled.State.SUSPENDED,
            Notice.ENDED,
            here -> here.owned().entitled().state() == Entitled.State.REVOKED,
            Notice.STORE_SILENT,
            here -> silent(here, Silence.COUNTING),
            Notice.GRACE_OVER,
            here -> silent(here, Silence.OVER),
            Notice.CLONED,
            here -> !here.free() && here.owned().contact().cloned());

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
