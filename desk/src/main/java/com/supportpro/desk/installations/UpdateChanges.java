package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes when a newer release takes the place of the installed one, beside what it may do.
 *
 * @param desk the desks that the newer one is made for
 * @param news what the releases between the two say of themselves, in the order of the catalogue; the silent ones are left out
 * @param settings what changes about them; null where it is not known what one of the two asks for
 * @param requires what it requires and the installed one does not, or only in other releases
 */
public record UpdateChanges(
        Version from,
        Version to,
        VersionRange desk,
        List<News> news,
        @Nullable SettingsGap settings,
        List<Need> requires) {

    public UpdateChanges {
        news = List.copyOf(news);
        requires = List.copyOf(requires);
    }

    /**
     * What a release says of itself.
     *
     * @param changelog as Markdown
     */
    public record News(Version version, Instant publishedAt, boolean security, String changelog) {}

    /**
     * An add-on that it does not work without.
     *
     * @param installed the release of it that is here; null when none is
     */
    public record Need(
            AddonId addon,
            String name,
            VersionRange version,
            @Nullable Version installed) {}
}
