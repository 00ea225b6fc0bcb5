package com.supportpro.desk.approvals;

import com.supportpro.protocol.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent on purchases in a calendar month.
 *
 * @param limit null when there is none
 * @param zone whose midnights part the months
 */
public record Budget(@Nullable Money limit, ZoneId zone) {

    public Budget {
        if (limit != null && limit.minorUnits() < 0) {
            throw new IllegalArgumentException("A budget is not negative: " + limit);
        }
    }

    YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(zone));
    }
}
