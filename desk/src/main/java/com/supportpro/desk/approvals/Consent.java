package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Money;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an approver agrees to.
 *
 * @param total that was shown; null for what was asked
 * @param higher whether a total above what was asked is agreed to
 * @param overBudget whether more may be spent than the month allows
 * @param along whether other add-ons may be brought along or stopped for it, as the plan says
 * @param permissions that each of those may have
 */
public record Consent(
        @Nullable Money total,
        boolean higher,
        boolean overBudget,
        boolean along,
        Map<AddonId, Set<String>> permissions) {

    public Consent {
        permissions = Map.copyOf(permissions);
    }

    /** Why what it costs now is not what was agreed to; nothing when it is. */
    Optional<Problem> refusal(Money asked, Money now) {
        if (above(now, asked) && !(higher && total != null)) {
            return Optional.of(changed("price-above-request", now));
        }
        return total != null && above(now, total) ? Optional.of(changed("price-changed", now)) : Optional.empty();
    }

    /** Amounts in different currencies cannot be told to be as low. */
    static boolean above(Money now, Money agreed) {
        return !now.currency().equals(agreed.currency()) || now.compareTo(agreed) > 0;
    }

    private static Problem changed(String code, Money now) {
        return Problem.of(code, "total", now.toString());
    }
}
