package com.supportpro.journeys;

import java.io.IOException;
import java.util.List;

/** A town's desk that ends its own process where it is told to, as {@code kill -9} would, and is started again. */
final class MortalDesk {

    private final Application desk;
    private final HaltFile halts;

    /** Starts it anew, so that it knows where it is told. */
    MortalDesk(Town town) throws IOException, InterruptedException {
        this.desk = town.desk;
        this.halts = new HaltFile(town.home().resolve("halt"));
        desk.close();
        start();
    }

    /** From now on. */
    void diesAt(HaltPoint point) throws IOException {
        halts.haltAt(point.toString());
    }

    /** As soon as it has died. */
    void startsAgain() throws IOException, InterruptedException {
        desk.awaitHalt();
        halts.clear();
        start();
    }

    private void start() throws IOException, InterruptedException {
        desk.launch(List.of(halts.setting()));
        desk.awaitReady();
    }
}
