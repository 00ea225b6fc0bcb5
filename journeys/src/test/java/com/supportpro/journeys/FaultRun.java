package com.supportpro.journeys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One fault run, which its seed says all of: what is asked for, what goes wrong and where. Seeds in a row go through all that
 * can be, before anything comes a second time.
 *
 * @param point as {@code stage:before}
 */
record FaultRun(long seed, Demand demand, Fault fault, String point) {

    /** The order of all there is, the same for ever, so that a seed stays what it was. */
    private static final long SHUFFLE = 20_261_130;

    private record Cell(Demand demand, Fault fault, String point) {}

    private static final List<Cell> CELLS = cells();

    static FaultRun of(long seed) {
        Cell cell = CELLS.get((int) Math.floorMod(seed, (long) CELLS.size()));
        return new FaultRun(seed, cell.demand(), cell.fault(), cell.point());
    }

    /** How many seeds it takes to go through all there is. */
    static int all() {
        return CELLS.size();
    }

    /** What else is drawn: moments, amounts and offsets. */
    Random random() {
        return new Random(seed);
    }

    /** The point as the desk knows it. */
    String halt() {
        String action = demand == Demand.ERASE ? "uninstall" : demand.action;
        return action.toUpperCase(java.util.Locale.ROOT) + ":" + point;
    }

    private static List<Cell> cells() {
        List<Cell> all = new ArrayList<>();
        for (Demand demand : Demand.values()) {
            for (Fault fault : Fault.values()) {
                fault.points(demand).forEach(point -> all.add(new Cell(demand, fault, point)));
            }
        }
        Collections.shuffle(all, new Random(SHUFFLE));
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + demand + " with " + fault + (point.isEmpty() ? "" : " at " + point);
    }
}
