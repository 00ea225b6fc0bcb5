package com.supportpro.author;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "publish", mixinStandardHelpOptions = true, description = "Uploads a package to the store.")
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(description = "The package")
    private Path archive = Path.of(".");

    @Option(names = "--store", required = true, description = "The store's address")
    private URI store = URI.create("https://store.example");

    @Option(
            names = "--token",
            required = true,
            defaultValue = "${env:SUPPORTPRO_PUBLISHER_TOKEN}",
            description = "The publisher's token; or SUPPORTPRO_PUBLISHER_TOKEN")
    private String token = "";

    @Option(names = "--release", description = "Make it public when the store takes it")
    private boolean release;

    @Override
    public Integer call() throws Exception {
        Publish publish = new Publish(store, token);
        Publish.Answer answer = publish.upload(archive);
        Printed.checks(spec, answer.checks());
        if (answer.accepted() && release) {
            answer = publish.release(archive);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(answer.accepted() ? "Done." : "The store refused it (" + answer.status() + "). " + answer.detail());
        return answer.accepted() ? 0 : 1;
    }
}
