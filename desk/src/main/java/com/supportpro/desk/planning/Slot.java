package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An add-on in the search. Its values are 0, when it is absent, and 1 and up for its releases, the better ones first.
 *
 * @param present as it is installed; null when it is not
 * @param listed as the catalogue has it; null when it has not
 */
record Slot(
        int number,
        AddonId id,
        @Nullable Present present,
        @Nullable Listed listed,
        List<Candidate> releases) {

    static final int ABSENT = 0;

    /** Releases before the installed one are left out unless they are the one that is wanted. */
    static Slot of(
            int number, AddonId id, Optional<Present> present, Optional<Listed> listed, @Nullable Version wanted) {
        Stream<Candidate> installed = present.map(Present::release).stream();
        Stream<Candidate> others = listed.map(Listed::releases).orElse(List.of()).stream()
                .filter(release -> present.isEmpty() || forward(present.get(), release, wanted));
        List<Candidate> releases =
                Stream.concat(installed, others).sorted(better(present)).toList();
        return new Slot(number, id, present.orElse(null), listed.orElse(null), releases);
    }

    private static boolean forward(Present there, Candidate release, @Nullable Version wanted) {
        boolean other = !release.version().equals(there.version());
        return other && (release.version().equals(wanted) || release.version().newerThan(there.version()));
    }

    /** The newest first; pre-releases last, unless one is installed already. */
    private static Comparator<Candidate> better(Optional<Present> present) {
        Comparator<Candidate> newest = Comparator.comparing(Candidate::version).reversed();
        boolean adventurous =
                present.filter(there -> there.version().preRelease()).isPresent();
        return adventurous
                ? newest
                : Comparator.<Candidate, Boolean>comparing(
                                release -> release.version().preRelease())
                        .thenComparing(newest);
    }

    int size() {
        return releases.size() + 1;
    }

    /** The value that it has when nothing asks for another. */
    int usual() {
        Present there = present;
        return there == null ? ABSENT : releases.indexOf(there.release()) + 1;
    }

    Candidate release(int value) {
        return releases.get(value - 1);
    }

    String name() {
        if (present != null) {
            return present.name();
        }
        return listed == null ? id.toString() : listed.name();
    }

    /** Whether the licence may run it without a purchase. */
    boolean usable() {
        return listed == null || listed.usable();
    }

    ValueSet values(Predicate<Candidate> matching) {
        return ValueSet.of(size(), value -> value != ABSENT && matching.test(release(value)));
    }

    ValueSet only(int value) {
        return ValueSet.only(size(), value);
    }

    ValueSet all() {
        return ValueSet.of(size(), value -> true);
    }

    ValueSet complement(ValueSet set) {
        return all().without(set);
    }
}
