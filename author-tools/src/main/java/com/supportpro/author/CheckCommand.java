package com.supportpro.author;

import com.supportpro.protocol.archive.PackageReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a package by the rules of store and desk.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(description = "The package")
    private Path archive = Path.of(".");

    @Override
    public Integer call() throws Exception {
        return Printed.checks(spec, PackageReader.inspect(archive).checks()) ? 0 : 1;
    }
}
