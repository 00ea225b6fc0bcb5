package com.supportpro.desk.installations;

import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What has become in the catalogue of the release that is installed.
 *
 * @param listing empty when the add-on is listed no more
 * @param withdrawn releases that were on offer once
 */
public record ReleaseNews(Installation installation, Optional<Listing> listing, List<Withdrawal> withdrawn) {

    private static final Pattern UNENDED = Pattern.compile("[\\p{L}\\p{N})]$");

    public ReleaseNews {
        withdrawn = List.copyOf(withdrawn);
    }

    /** Why it must not be used any more; empty when it may. */
    public String revocation() {
        return listing.flatMap(listed -> listed.releases().stream()
                        .filter(release -> release.version().equals(installation.version()))
                        .findFirst())
                .map(ReleaseInfo::revoked)
                .orElse("");
    }

    /** Why it is on offer no more; empty when it is, or when nobody said. */
    public String withdrawal() {
        return withdrawn.stream()
                .filter(one -> one.version().equals(installation.version()))
                .findFirst()
                .map(Withdrawal::reason)
                .orElse("");
    }

    /** Why its publisher advises against the add-on; empty when nobody does. */
    public String deprecation() {
        return listing.map(Listing::deprecated).orElse("");
    }

    /** All of it in sentences, the worst first; none when all is well. */
    List<String> warnings(Page page) {
        List<String> warnings = new ArrayList<>();
        warn("revoked", revocation(), page, warnings);
        warn("withdrawn", withdrawal(), page, warnings);
        warn("deprecated", deprecation(), page, warnings);
        if (listing.isEmpty()) {
            warnings.add(page.text("marketplace.notice.unlisted"));
        }
        return warnings;
    }

    private static void warn(String what, String reason, Page page, List<String> warnings) {
        if (!reason.isEmpty()) {
            warnings.add(page.text("marketplace.notice." + what, "reason", sentence(reason)));
        }
    }

    /** A reason, which others have written, with an end that more can follow. */
    public static String sentence(String reason) {
        return UNENDED.matcher(reason).find() ? reason + "." : reason;
    }
}
