package com.supportpro.journeys;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * When somebody dies during a purchase: drawn by {@code -Dseed=}, three of them, {@code -Drounds=} or 200 with
 * {@code -Dsoak=true}.
 *
 * @param store whether it is the store, else the desk
 * @param card that is charged
 */
record Death(boolean store, long afterMillis, String card) {

    private static final int LATEST_MILLIS = 4000;
    private static final int SAMPLE = 3;
    private static final int SOAK = 200;
    private static final List<String> CARDS =
            List.of("APPROVES", "APPROVES", "APPROVES", "LOSES_ANSWER", "LOSES_REQUEST", "TELLS_TWICE", "LATE");

    static List<Death> chosen() {
        long seed = Long.getLong("seed", System.nanoTime());
        int rounds = Integer.getInteger("rounds", Boolean.getBoolean("soak") ? SOAK : SAMPLE);
        System.out.println(rounds + " deaths during purchases; repeat with -Dseed=" + seed);
        Random random = new Random(seed);
        return IntStream.range(0, rounds)
                .mapToObj(round -> new Death(
                        random.nextBoolean(), random.nextInt(LATEST_MILLIS), CARDS.get(random.nextInt(CARDS.size()))))
                .toList();
    }
}
