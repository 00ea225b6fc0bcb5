package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.Consent;
import com.supportpro.protocol.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an approver sends.
 *
 * @param expectedTotal that was shown; without it what was asked is agreed to
 * @param higher whether a total above what was asked is agreed to
 * @param overBudget whether more may be spent than the month allows
 */
record ConsentForm(
        @Nullable Money expectedTotal,
        @Nullable Boolean higher,
        @Nullable Boolean overBudget) {

    static ConsentForm nothing() {
        return new ConsentForm(null, null, null);
    }

    Consent consent() {
        return new Consent(expectedTotal, Boolean.TRUE.equals(higher), Boolean.TRUE.equals(overBudget));
    }
}
