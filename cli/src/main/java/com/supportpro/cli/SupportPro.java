package com.supportpro.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "supportpro",
        mixinStandardHelpOptions = true,
        version = "supportpro 1.0.0",
        scope = ScopeType.INHERIT,
        description = "Manages the add-ons of a SupportPro desk.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong use",
            "3:refused by the desk",
            "4:not found",
            "5:the desk cannot be reached",
            "6:not signed in"
        },
        subcommands = {
            ListCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            ActCommands.Install.class,
            UpdateCommand.class,
            ActCommands.Rollback.class,
            ActCommands.Activate.class,
            ActCommands.Deactivate.class,
            ActCommands.Uninstall.class,
            PolicyCommands.Pin.class,
            PolicyCommands.Unpin.class,
            PolicyCommands.Skip.class,
            PolicyCommands.Unskip.class,
            PlanCommand.class,
            SettingsCommand.class,
            ApplyCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            BundleCommand.class,
            PackageCommand.class,
            KeptCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class SupportPro {

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--desk", scope = ScopeType.INHERIT, description = "The desk's address; or SUPPORTPRO_DESK_URL")
    private @Nullable String desk;

    @Option(
            names = "--token",
            scope = ScopeType.INHERIT,
            description = "An API token; better as SUPPORTPRO_TOKEN or in ~/.config/supportpro/cli.properties")
    private @Nullable String token;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document")
    private boolean json;

    @Option(
            names = "--timeout",
            scope = ScopeType.INHERIT,
            defaultValue = "30",
            description = "Seconds that one answer may take (${DEFAULT-VALUE})")
    private int timeout = 30;

    SupportPro(Surroundings around) {
        this.around = around;
    }

    public static void main(String[] arguments) {
        System.exit(commandLine(Surroundings.real()).execute(arguments));
    }

    static CommandLine commandLine(Surroundings around) {
        SupportPro root = new SupportPro(around);
        return new CommandLine(root).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CliException problem) {
                root.tell(problem);
                return problem.exit().code;
            }
            throw failure;
        });
    }

    Surroundings around() {
        return around;
    }

    Output output() {
        PrintWriter out = spec.commandLine().getOut();
        return new Output(out, spec.commandLine().getErr(), json);
    }

    /** The desk, for somebody who is known there. */
    Desk signedIn() {
        Connection connection = connection();
        if (connection.token().isEmpty()) {
            throw new CliException(
                    Exit.NOT_SIGNED_IN,
                    "no-token",
                    "There is no token to open the desk with.",
                    "Make one under API tokens in the panel, and give it as SUPPORTPRO_TOKEN.");
        }
        return desk(connection);
    }

    Connection connection() {
        return Connection.find(desk, token, around, spec.commandLine().getErr());
    }

    Desk desk(Connection connection) {
        if (timeout < 1 || timeout > 3_600) {
            throw CliException.usage("--timeout must be 1 to 3600 seconds");
        }
        return new Desk(connection, Duration.ofSeconds(timeout), around);
    }

    private void tell(CliException problem) {
        if (json) {
            output().document(Map.of(
                    "error", Map.of("code", problem.code(), "message", problem.message(), "todo", problem.todo())));
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(Output.clean(problem.message()));
        if (!problem.todo().isEmpty()) {
            err.println(Output.clean(problem.todo()));
        }
        err.flush();
    }
}
