package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was agreed to: words such as {@code tickets.read}, behind a name where another add-on is meant. */
public final class Consented {

    private static final int MOST = 100;
    private static final int LONGEST = 400;
    private static final Pattern OF_OTHER = Pattern.compile("([a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62})=(.+)");

    private Consented() {}

    public static Map<AddonId, Set<String>> of(@Nullable List<String> said, AddonId asked) {
        Map<AddonId, Set<String>> consents = new HashMap<>();
        (said == null ? List.<String>of() : said)
                .stream()
                        .filter(Objects::nonNull)
                        .filter(word -> word.length() <= LONGEST)
                        .limit(MOST)
                        .forEach(word -> {
                            Matcher other = OF_OTHER.matcher(word);
                            AddonId addon = other.matches() ? AddonId.parse(other.group(1)) : asked;
                            consents.computeIfAbsent(addon, none -> new HashSet<>())
                                    .add(other.matches() ? other.group(2) : word);
                        });
        return consents;
    }

    /** The same where nothing but other add-ons is meant. */
    public static Map<AddonId, Set<String>> named(@Nullable List<String> said) {
        AddonId nobody = new AddonId("nobody", "nothing");
        Map<AddonId, Set<String>> consents = of(said, nobody);
        consents.remove(nobody);
        return consents;
    }

    /** The word as it is said in a request for the asked add-on. */
    static String word(AddonId addon, String permission, AddonId asked) {
        return addon.equals(asked) ? permission : addon + "=" + permission;
    }
}
