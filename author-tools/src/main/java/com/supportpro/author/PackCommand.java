package com.supportpro.author;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "pack", mixinStandardHelpOptions = true, description = "Makes a package of an add-on's folder.")
final class PackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(description = "The folder with addon.json, README.md, icon.svg …")
    private Path source = Path.of(".");

    @Option(
            names = "--over",
            description = "A folder whose files take the place of the add-on's; may be given more than once")
    private List<Path> over = List.of();

    @Option(names = "--jar", description = "A jar to put into lib/; may be given more than once")
    private List<Path> jars = List.of();

    @Option(names = "--out", required = true, description = "The folder to write to")
    private Path out = Path.of(".");

    @Override
    public Integer call() throws Exception {
        Pack.Packed packed = new Pack(source, over, jars, out).run();
        spec.commandLine().getOut().println(packed.archive().getFileName());
        return Printed.checks(spec, packed.inspection().checks()) ? 0 : 1;
    }
}
