package com.supportpro.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Fills the applications with what the demo shows. What is there already stays as it is, so this may be run again.
 *
 * <p>Exit codes: 0 done, 1 an application refused or did not answer, 2 wrong use.
 */
@Command(name = "supportpro-demo", description = "Fills the applications with what the demo shows.")
public final class SupportProDemo implements Callable<Integer> {

    /** What can be filled. */
    enum Part {
        STORE,
        DESK
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..2", description = "What to fill: store, desk or both")
    private Set<Part> parts = EnumSet.noneOf(Part.class);

    @Option(names = "--store", required = true, description = "The store's address for this program")
    private URI store = URI.create("http://localhost:8081");

    @Option(names = "--store-url", required = true, description = "The store's address for the desk and its operators")
    private URI storeUrl = URI.create("http://localhost:8081");

    @Option(names = "--desk", required = true, description = "The desk's address")
    private URI desk = URI.create("http://localhost:8080");

    @Option(names = "--notes", required = true, description = "A folder for what is told only once: keys and tokens")
    private Path notes = Path.of(".");

    @Option(names = "--addons", required = true, description = "The folder of the packages to publish")
    private Path addons = Path.of(".");

    @Option(
            names = "--token",
            required = true,
            defaultValue = "${env:SUPPORTPRO_ADMIN_TOKEN}",
            description = "The token with every permission; or SUPPORTPRO_ADMIN_TOKEN")
    private String token = "";

    @Override
    public Integer call() throws InterruptedException {
        try {
            fill();
            return 0;
        } catch (DemoRefusedException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    /** Publishing comes late: whatever is wrong with a package, people can sign in by then. */
    private void fill() throws InterruptedException {
        Progress progress = new Progress(spec.commandLine().getOut());
        Notes kept = new Notes(notes.resolve("store"));
        StoreDemo storeDemo = new StoreDemo(new Api(store, token), kept, progress);
        DeskDemo deskDemo = new DeskDemo(new Api(desk, token), progress);
        if (parts.contains(Part.STORE)) {
            storeDemo.enterPeople();
            storeDemo.enterCards();
        }
        if (parts.contains(Part.DESK)) {
            deskDemo.enter(storeUrl, kept.find(StoreDemo.LICENCE_KEY));
        }
        if (parts.contains(Part.STORE)) {
            storeDemo.publish(addons);
        }
        if (parts.contains(Part.DESK)) {
            deskDemo.lookForNews();
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SupportProDemo())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
