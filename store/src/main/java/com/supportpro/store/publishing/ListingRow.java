package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.ProtocolJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the store keeps of a listing beside its releases; a price of null is free. */
record ListingRow(AddonId addon, Kind kind, @Nullable Price price, Instant changedAt) {

    static ListingRow read(ResultSet row, int number) throws SQLException {
        return new ListingRow(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("price"))
                        .map(json -> ProtocolJson.mapper().readValue(json, Price.class))
                        .orElse(null),
                Times.read(row, "changed_at"));
    }
}
