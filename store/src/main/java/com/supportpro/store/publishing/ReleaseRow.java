package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.AskedSetting;
import com.supportpro.protocol.catalogue.Listing.Screenshot;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.store.publishing.Release.Vouched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A release as its row. */
final class ReleaseRow {

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private ReleaseRow() {}

    static Release read(ResultSet row, int number) throws SQLException {
        return new Release(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Version.of(row.getString("version")),
                new Digest(row.getString("digest")),
                row.getLong("length"),
                content(row),
                ReleaseState.valueOf(row.getString("state")),
                row.getString("reason"),
                vouched(row));
    }

    static Map<String, @Nullable Object> content(Content content) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("manifest", JSON.writeValueAsString(content.manifest()));
        values.put("description", content.description());
        values.put("changelog", content.changelog());
        values.put("icon", content.icon());
        values.put("screenshots", JSON.writeValueAsString(content.screenshots()));
        values.put("settings", content.settings() == null ? null : JSON.writeValueAsString(content.settings()));
        return values;
    }

    static Map<String, @Nullable Object> state(Release release) {
        Vouched vouched = release.vouched();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("state", release.state().name());
        values.put("reason", release.reason());
        values.put("since", vouched == null ? null : Times.sql(vouched.since()));
        values.put("key", vouched == null ? null : vouched.signature().keyId());
        values.put("signature", vouched == null ? null : vouched.signature().signature());
        return values;
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                JSON.readValue(row.getString("manifest"), Manifest.class),
                row.getString("description"),
                row.getString("changelog"),
                row.getString("icon"),
                List.of(JSON.readValue(row.getString("screenshots"), Screenshot[].class)),
                settings(row.getString("settings")));
    }

    private static @Nullable List<AskedSetting> settings(@Nullable String json) {
        return json == null ? null : List.of(JSON.readValue(json, AskedSetting[].class));
    }

    private static @Nullable Vouched vouched(ResultSet row) throws SQLException {
        Instant since = Times.readNullable(row, "released_at");
        return since == null
                ? null
                : new Vouched(new ReleaseSignature(row.getString("key_id"), row.getString("signature")), since);
    }
}
