package com.supportpro.desk.planning;

import java.util.List;

/**
 * Something known that rules values out.
 *
 * @param subject the slot it is about
 * @param object the slot that the subject requires; the subject itself where it is about nothing else
 * @param terms what cannot all be true
 * @param facts in which it is told; none when it goes without saying
 */
record Clause(int subject, int object, List<Term> terms, List<Fact> facts) {}
