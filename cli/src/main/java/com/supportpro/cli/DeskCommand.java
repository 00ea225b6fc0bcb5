package com.supportpro.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that talks with the desk. */
abstract class DeskCommand implements Callable<Integer> {

    private static final Pattern ADDON = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}");

    @Spec
    protected CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() {
        return run(root().signedIn(), root().output()).code;
    }

    abstract Exit run(Desk desk, Output output);

    final SupportPro root() {
        return (SupportPro) spec.root().userObject();
    }

    final Surroundings around() {
        return root().around();
    }

    /** The address of the add-on in the API. */
    static String path(String addon) {
        if (!ADDON.matcher(addon).matches()) {
            throw CliException.usage(addon + " is no add-on; write publisher/slug");
        }
        return "/api/v1/addons/" + addon;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
