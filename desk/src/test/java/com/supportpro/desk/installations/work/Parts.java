package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.LiveOperations;
import com.supportpro.platform.database.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worker's parts as a process is put together of them; a mutant makes another one of one of them. */
class Parts {

    Journal journal(JdbcClient jdbc, Node node, LiveOperations live, DatabaseTime time) {
        return new Journal(jdbc, node, live, time);
    }

    Leases leases(JdbcClient jdbc, Node node, DatabaseTime time) {
        return new Leases(jdbc, node, time);
    }

    LeaseFence fence(JdbcClient jdbc, Node node, Leases leases) {
        return new LeaseFence(jdbc, node, leases);
    }

    Received received(Folders folders, Download download) {
        return new Received(folders, download);
    }

    Disk disk(Disk disk) {
        return disk;
    }

    WorkStep step(WorkStep step, LifecycleDesk desk) {
        return step;
    }
}
