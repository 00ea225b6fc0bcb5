package com.supportpro.desk.desired;

import java.util.List;

/**
 * What applying a file came to.
 *
 * @param operations those that were begun
 * @param saved settings that hold now
 * @param refused what could not be brought about; when anything was, and it was not asked for the rest, nothing was done
 * @param differences all that there were
 */
public record Applied(
        List<Begun> operations, List<Difference> saved, List<Difference> refused, List<Difference> differences) {

    public Applied {
        operations = List.copyOf(operations);
        saved = List.copyOf(saved);
        refused = List.copyOf(refused);
        differences = List.copyOf(differences);
    }

    static Applied nothing(List<Difference> differences) {
        List<Difference> refused =
                differences.stream().filter(Difference::isRefused).toList();
        return new Applied(List.of(), List.of(), refused, differences);
    }

    /** Whether anything was changed or begun. */
    public boolean didSomething() {
        return !operations.isEmpty() || !saved.isEmpty();
    }
}
