package com.supportpro.desk.installations;

import java.time.Instant;
import java.util.List;

/** What installing, updating and removing leaves behind: how much it is, and how to be rid of what is old. */
public interface Leftovers {

    /**
     * Bytes on this machine's disk: of what is installed, of earlier releases, of work going on or broken off; and of the
     * packages in the folder that nodes share.
     */
    record Use(long installed, long kept, long work, long packages) {}

    Use use();

    /** Drops earlier releases beyond the newest ones of each add-on, and those kept since before; their names. */
    List<String> dropKept(int most, Instant before);

    /** Drops from this machine the folders of releases that the desk has forgotten, unless they came since; how many. */
    int dropFolders(Instant before);

    /** Drops from the folder that nodes share the packages of before that no release of this desk is made of; how many. */
    int dropPackages(Instant before);

    /** Drops the records of operations that ended before, but for each add-on's last and for money that may be owed. */
    int dropOperations(Instant before);

    /** Drops downloads and other work that no operation goes on with; how many. */
    int dropWork(Instant before);
}
