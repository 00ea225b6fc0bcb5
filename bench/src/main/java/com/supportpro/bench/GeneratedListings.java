package com.supportpro.bench;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.signature.ReleaseSignature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Listings that are the same in every run: the one of a number does not depend on how many there are. */
public final class GeneratedListings {

    private static final Instant NEWEST = Instant.parse("2026-11-01T00:00:00Z");
    private static final int PUBLISHERS = 400;

    private GeneratedListings() {}

    public static Listing number(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        AddonId id = new AddonId("publisher-" + skewed(random, PUBLISHERS), "add-on-" + number);
        String name = capital(Words.some(random, 2));
        return new Listing(
                id,
                Kind.values()[skewed(random, 3)],
                name,
                new Listing.Publisher(
                        id.publisher(), capital(Words.name(id.publisher().hashCode())), random.nextBoolean()),
                shortened(capital(Words.some(random, 12)) + ".", 160),
                "## " + name + "\n\n" + Words.some(random, 120),
                tags(random),
                null,
                List.of(),
                random.nextInt(3) == 0 ? price(random) : null,
                null,
                "Apache-2.0",
                releases(id, random),
                null,
                List.of(),
                NEWEST.minus(Duration.ofMinutes(random.nextInt(1_000_000))));
    }

    /** A number below the bound; small ones come often. */
    static int skewed(Random random, int bound) {
        return (int) (Math.pow(bound + 1.0, random.nextDouble()) - 1);
    }

    private static List<String> tags(Random random) {
        return random.ints(3, 0, 1_000_000)
                .mapToObj(seed -> Words.tag(skewed(new Random(seed), 200)))
                .distinct()
                .toList();
    }

    private static Price price(Random random) {
        return new Price("USD", List.of(new Price.PerCycle(Cycle.MONTHLY, 100 + random.nextInt(5_000))));
    }

    private static List<ReleaseInfo> releases(AddonId id, Random random) {
        List<ReleaseInfo> releases = new ArrayList<>();
        for (int minor = skewed(random, 12); minor >= 0; minor--) {
            releases.add(new ReleaseInfo(
                    new Version("1." + minor + ".0"),
                    new VersionRange(">=1.0.0 <2.0.0"),
                    Digest.of((id + "/" + minor).getBytes(StandardCharsets.UTF_8)),
                    20_000 + random.nextInt(200_000),
                    new ReleaseSignature("0123456789abcdef", "A".repeat(86) + "=="),
                    NEWEST.minus(Duration.ofDays(30L * minor)),
                    "- " + Words.some(random, 15),
                    null,
                    null,
                    null));
        }
        return releases;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
