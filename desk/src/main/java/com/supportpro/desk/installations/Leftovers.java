package com.supportpro.desk.installations;

import java.time.Instant;
import java.util.List;

/** What installing, updating and removing leaves behind: how much it is, and how to be rid of what is old. */
public interface Leftovers {

    /** Bytes on this machine's disk: of what is installed, of earlier releases, of work going on or broken off. */
    record Use(long installed, long kept, long work) {}

    Use use();

    /** Drops earlier releases beyond the newest ones of each add-on, and those kept since before; their names. */
    List<String> dropKept(int most, Instant before);

    /** Drops the records of operations that ended before, but for each add-on's last and for money that may be owed. */
    int dropOperations(Instant before);

    /** Drops downloads and other work that no operation goes on with; how many. */
    int dropWork(Instant before);
}
