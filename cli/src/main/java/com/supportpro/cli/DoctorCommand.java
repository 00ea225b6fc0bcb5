package com.supportpro.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Looks whether the desk is well, and says what to do where it is not.")
final class DoctorCommand extends DeskCommand {

    @Override
    Exit run(Desk desk, Output output) {
        List<Finding> findings = new Examination(desk, around().clock()).run();
        if (output.json()) {
            output.document(Map.of("checks", findings));
        } else {
            findings.forEach(one -> output.line("%-8s %-8s %s".formatted(one.outcome(), one.name(), one.message())));
        }
        return findings.stream().anyMatch(Finding::bad) ? Exit.FAILED : Exit.OK;
    }
}
