package com.supportpro.author;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The author's command line. Exit codes: 0 done, 1 refused or failed, 2 wrong use. */
@Command(
        name = "supportpro-author",
        mixinStandardHelpOptions = true,
        description = "Packs, checks and publishes add-ons.",
        subcommands = {PackCommand.class, CheckCommand.class, PublishCommand.class})
public final class SupportProAuthor {

    private SupportProAuthor() {}

    public static void main(String[] arguments) {
        int status = new CommandLine(new SupportProAuthor()).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
