package com.supportpro.desk.catalogue;

import com.supportpro.desk.packages.UploadPolicy;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Releases that were uploaded by hand, as far as the policy lets them count. */
@Repository
public class HandReleases {

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private final JdbcClient jdbc;
    private final UploadPolicy policy;

    HandReleases(JdbcClient jdbc, UploadPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** Takes the place of one of the same version. */
    public void put(HandRelease one, Instant now) {
        jdbc.sql("""
                insert into release_by_hand (publisher, slug, version, digest, document, vouched, uploaded_at)
                values (:publisher, :slug, :version, :digest, :document, :vouched, :now)
                on conflict (publisher, slug, version) do update set digest = excluded.digest,
                  document = excluded.document, vouched = excluded.vouched, uploaded_at = excluded.uploaded_at""")
                .param("publisher", one.listing().id().publisher())
                .param("slug", one.listing().id().slug())
                .param("version", one.release().version().toString())
                .param("digest", one.release().digest().sha256())
                .param("document", JSON.writeValueAsString(one.listing()))
                .param("vouched", one.vouched())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether nobody vouches for the package, and that is enough on this desk. */
    public boolean takenAsItIs(AddonId addon, Digest digest) {
        return policy == UploadPolicy.ANYTHING
                && jdbc.sql("""
                        select exists(select from release_by_hand
                        where publisher = :publisher and slug = :slug and digest = :digest and not vouched)""")
                        .param("publisher", addon.publisher())
                        .param("slug", addon.slug())
                        .param("digest", digest.sha256())
                        .query(Boolean.class)
                        .single();
    }

    /** Those of the add-ons that count. */
    List<Listing> of(Collection<AddonId> addons) {
        if (policy == UploadPolicy.OFF || addons.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select document, vouched from release_by_hand where publisher || '/' || slug = any(:ids)")
                .param("ids", addons.stream().map(AddonId::toString).toArray(String[]::new))
                .query((row, number) -> new HandRelease(
                        JSON.readValue(row.getString("document"), Listing.class), row.getBoolean("vouched")))
                .list()
                .stream()
                .filter(one -> policy.lets(one.vouched()))
                .map(HandRelease::listing)
                .toList();
    }
}
