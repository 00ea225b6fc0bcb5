package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.manifest.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Add-ons made up for a test: {@code release("chat", "1.0.0", "base ^1.0.0")}. */
final class Universe {

    private final Map<AddonId, List<Candidate>> releases = new LinkedHashMap<>();
    private final List<Present> present = new ArrayList<>();
    private final Set<AddonId> forSale = new HashSet<>();
    private String desk = "1.0.0";

    static AddonId id(String slug) {
        return new AddonId("acme", slug);
    }

    Universe desk(String version) {
        desk = version;
        return this;
    }

    Universe release(String slug, String version, String... requires) {
        return releaseFor("*", slug, version, requires);
    }

    Universe releaseFor(String deskRange, String slug, String version, String... requires) {
        releases.computeIfAbsent(id(slug), any -> new ArrayList<>())
                .add(candidate(deskRange, version, false, requires));
        return this;
    }

    Universe revoked(String slug, String version) {
        releases.computeIfAbsent(id(slug), any -> new ArrayList<>()).add(candidate("*", version, true));
        return this;
    }

    Universe installed(String slug, String version, String... requires) {
        return installed(slug, candidate("*", version, false, requires), true);
    }

    Universe stopped(String slug, String version, String... requires) {
        return installed(slug, candidate("*", version, false, requires), false);
    }

    Universe installed(String slug, Candidate release, boolean active) {
        present.add(new Present(id(slug), slug, release, active));
        return this;
    }

    Universe forSale(String slug) {
        forSale.add(id(slug));
        return this;
    }

    World world() {
        return new World(Version.of(desk), present, this::listed);
    }

    Answer plan(Goal.Aim aim, String slug) {
        return Planner.plan(world(), new Goal(aim, id(slug), null));
    }

    Answer plan(Goal.Aim aim, String slug, String version) {
        return Planner.plan(world(), new Goal(aim, id(slug), Version.of(version)));
    }

    /** The steps as {@code INSTALL base 1.0.0}. */
    static List<String> steps(Answer answer) {
        return ((Answer.Planned) answer)
                .steps().stream()
                        .map(step -> step.act() + " " + step.addon().slug() + " "
                                + step.version().orElseThrow())
                        .toList();
    }

    /** The facts as {@code needs chat 2.0.0 base ^1.0.0}. */
    static List<String> facts(Answer answer) {
        return ((Answer.Conflict) answer).facts().stream().map(Universe::words).toList();
    }

    static Candidate candidate(String deskRange, String version, boolean revoked, String... requires) {
        List<Requirement> all = Arrays.stream(requires)
                .map(text -> new Requirement(
                        id(text.substring(0, text.indexOf(' '))),
                        VersionRange.of(text.substring(text.indexOf(' ') + 1))))
                .toList();
        return new Candidate(Version.of(version), VersionRange.of(deskRange), all, revoked);
    }

    private Optional<Listed> listed(AddonId id) {
        return Optional.ofNullable(releases.get(id)).map(all -> new Listed(id, id.slug(), !forSale.contains(id), all));
    }

    private static String words(Fact fact) {
        StringBuilder words = new StringBuilder(fact.code());
        for (String value : List.of("name", "version", "versions", "other", "range", "desk")) {
            Optional.ofNullable(fact.values().get(value))
                    .ifPresent(text -> words.append(' ').append(text));
        }
        return words.toString();
    }
}
