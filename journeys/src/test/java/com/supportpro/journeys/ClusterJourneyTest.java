package com.supportpro.journeys;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Several nodes under load: whatever is done with add-ons, and whichever node dies or is stopped, no request fails. A post that
 * was on its way to a node which is ended by {@code kill -9} is the one exception: a balancer must not send it again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterJourneyTest {

    private static final Random RANDOM = new Random(seed());

    private static Cluster cluster;

    private static long seed() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Nodes under load; repeat with -Dseed=" + seed);
        return seed;
    }

    private static int rounds() {
        return Integer.getInteger("rounds", Boolean.getBoolean("soak") ? 20 : 1);
    }

    @BeforeAll
    static void start() throws Exception {
        long begun = System.nanoTime();
        cluster = new Cluster();
        cluster.start();
        System.out.printf("start of six nodes with the demo: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        cluster.storeBooks().change("update account set country = 'US'");
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor("cluster")) {
            var operator = new Operator(cluster.desks.url(), cluster.stores.url(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
        }
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void desksServeOnWhateverIsDoneWithAddonsAndWhicheverNodeEnds() throws Exception {
        DeskStory story = new DeskStory(cluster, RANDOM);
        story.begin();
        try (story) {
            for (int round = 0; round < rounds(); round++) {
                story.round(round, round + 1 == rounds());
            }
        }
        story.isRight();
    }

    @Test
    @Order(2)
    void storesServeOnWhicheverNodeEndsAndDoEachJobOnce() throws Exception {
        StoreStory story = new StoreStory(cluster, RANDOM);
        story.begin();
        try (story) {
            for (int round = 0; round < rounds(); round++) {
                story.round(round, round + 1 == rounds());
            }
        }
        story.isRight();
    }
}
