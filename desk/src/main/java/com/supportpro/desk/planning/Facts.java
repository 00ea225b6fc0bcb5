package com.supportpro.desk.planning;

import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.util.List;
import java.util.Map;

/** Facts as they are told. */
final class Facts {

    private static final int MOST_VERSIONS = 3;

    private Facts() {}

    static Fact unlisted(Slot slot) {
        return new Fact("unlisted", Map.of("name", slot.name(), "id", slot.id().toString()));
    }

    static Fact noRelease(Slot slot, String range) {
        return new Fact("no-release", Map.of("name", slot.name(), "range", range));
    }

    static Fact newest(Slot slot) {
        return new Fact(
                "newest",
                Map.of(
                        "name",
                        slot.name(),
                        "version",
                        slot.release(slot.usual()).version().toString()));
    }

    static Fact desk(Slot slot, ValueSet of, VersionRange range, Version desk) {
        return new Fact(
                "desk",
                Map.of(
                        "name", slot.name(),
                        "versions", versions(slot, of),
                        "count", count(of),
                        "range", range.toString(),
                        "desk", desk.toString()));
    }

    static Fact revoked(Slot slot, ValueSet of) {
        return new Fact("revoked", Map.of("name", slot.name(), "versions", versions(slot, of), "count", count(of)));
    }

    static Fact forSale(Slot slot) {
        return new Fact("for-sale", Map.of("name", slot.name(), "id", slot.id().toString()));
    }

    static Fact needs(Slot slot, ValueSet of, Slot other, VersionRange range) {
        boolean installed = slot.usual() != Slot.ABSENT && of.has(slot.usual());
        String code = range.toString().equals("*") ? "needs-any" : "needs";
        return new Fact(
                installed && of.count() == 1 ? code + "-installed" : code,
                Map.of(
                        "name", slot.name(),
                        "versions", versions(slot, of),
                        "count", count(of),
                        "other", other.name(),
                        "range", range.toString()));
    }

    static Fact neededBy(Present needer, String other) {
        return new Fact(
                "needed",
                Map.of("name", needer.name(), "version", needer.version().toString(), "other", other));
    }

    private static String count(ValueSet of) {
        return String.valueOf(of.count());
    }

    /** The oldest first; the middle of many is left out. */
    private static String versions(Slot slot, ValueSet of) {
        List<String> all = slot.releases().stream()
                .filter(release -> of.has(slot.releases().indexOf(release) + 1))
                .map(Candidate::version)
                .sorted()
                .map(Version::toString)
                .toList();
        return all.size() <= MOST_VERSIONS
                ? String.join(", ", all)
                : all.get(0) + ", " + all.get(1) + " … " + all.get(all.size() - 1);
    }
}
