package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a listing matters for selling it.
 *
 * @param price null when it is free
 * @param fits the versions of desks that its releases run on, revoked releases left out
 */
public record ForSale(AddonId addon, String name, @Nullable Price price, List<VersionRange> fits) {

    public boolean runsOn(Version desk) {
        return fits.stream().anyMatch(range -> range.includes(desk));
    }
}
