package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.Consent;
import com.supportpro.desk.installations.Consented;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an approver sends.
 *
 * @param expectedTotal that was shown; without it what was asked is agreed to
 * @param higher whether a total above what was asked is agreed to
 * @param overBudget whether more may be spent than the month allows
 * @param along whether other add-ons may be brought along or stopped for it, as the plan says
 * @param consent the permissions that those may have, behind their names: {@code acme/base=tickets.read}
 */
record ConsentForm(
        @Nullable Money expectedTotal,
        @Nullable Boolean higher,
        @Nullable Boolean overBudget,
        @Nullable Boolean along,
        @Nullable List<String> consent) {

    static ConsentForm nothing() {
        return new ConsentForm(null, null, null, null, null);
    }

    /** @param addon that was asked for */
    Consent of(AddonId addon) {
        return new Consent(
                expectedTotal,
                Boolean.TRUE.equals(higher),
                Boolean.TRUE.equals(overBudget),
                Boolean.TRUE.equals(along),
                Consented.of(consent, addon));
    }
}
