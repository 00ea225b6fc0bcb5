package com.supportpro.bench;

import com.sun.management.OperatingSystemMXBean;
import com.supportpro.platform.database.PostgresBinaries;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the numbers were taken on; nothing that names the machine or its owner. */
final class Machine {

    private Machine() {}

    static void print() {
        var system = system();
        System.out.printf(
                "%s · %d cores, %d GB, load %.1f at the start · %s · JDK %s · PostgreSQL %s%n",
                LocalDate.now(ZoneOffset.UTC),
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                system.getSystemLoadAverage(),
                System.getProperty("os.arch"),
                Runtime.version(),
                PostgresBinaries.versionOnClassPath());
    }

    /** How many processes wanted a core in the last minute. */
    static double load() {
        return system().getSystemLoadAverage();
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
