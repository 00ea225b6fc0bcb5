package com.supportpro.author;

import com.supportpro.protocol.archive.PackageCheck;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Checks as lines. */
final class Printed {

    private Printed() {}

    /** Prints a line for each check: whether none failed. */
    static boolean checks(CommandSpec spec, List<PackageCheck> checks) {
        PrintWriter out = spec.commandLine().getOut();
        checks.forEach(check -> out.printf("  %-8s %-10s %s%n", check.outcome(), check.name(), check.message()));
        out.flush();
        return checks.stream().noneMatch(check -> check.outcome() == PackageCheck.Outcome.FAILED);
    }
}
