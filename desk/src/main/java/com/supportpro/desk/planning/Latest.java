package com.supportpro.desk.planning;

import java.util.List;

/**
 * What made the last term of a nogood true.
 *
 * @param levelBefore the decision with which all its other terms were true
 */
record Latest(Trail.Entry entry, int levelBefore) {

    /** The nogood's terms are all true. */
    static Latest of(Nogood nogood, Trail trail) {
        List<Integer> satisfiers =
                nogood.terms().stream().map(trail::satisfier).sorted().toList();
        int last = satisfiers.size() - 1;
        int before = last == 0 ? 0 : trail.entry(satisfiers.get(last - 1)).level();
        return new Latest(trail.entry(satisfiers.get(last)), before);
    }
}
