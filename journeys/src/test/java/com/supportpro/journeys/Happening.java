package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** What is done while callers call, and how many of them noticed. */
final class Happening {

    private final Balancer balancer;
    private final Load load;

    Happening(Balancer balancer, Load load) {
        this.balancer = balancer;
        this.load = load;
    }

    /** Something that is done. */
    interface Deed {
        void done() throws IOException, InterruptedException;
    }

    /** Nobody notices. */
    void of(String name, Deed deed) throws IOException, InterruptedException {
        int cut = balancer.cut();
        ofDeath(name, deed);
        assertThat(balancer.cut()).as("posts that were cut by " + name).isEqualTo(cut);
    }

    /** Posts that were on their way may be cut, and nothing else may happen. */
    void ofDeath(String name, Deed deed) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        deed.done();
        System.out.printf("%s: %d ms%n", name, (System.nanoTime() - begun) / 1_000_000);
        assertThat(load.failures()).as("what failed during " + name).isEmpty();
        assertThat(load.cut()).as("answers of 502").isLessThanOrEqualTo(balancer.cut());
    }
}
