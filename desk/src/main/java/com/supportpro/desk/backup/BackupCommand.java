package com.supportpro.desk.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code backup FILE} and {@code restore FILE} on the command line. */
public final class BackupCommand {

    private static final String PASSPHRASE = "SUPPORTPRO_BACKUP_PASSPHRASE";

    private final CommandLine line;
    private final Optional<Passphrase> passphrase;
    private final PrintStream out;

    BackupCommand(CommandLine line, Optional<Passphrase> passphrase, PrintStream out) {
        this.line = line;
        this.passphrase = passphrase;
        this.out = out;
    }

    /** Whether this is what the arguments ask for. */
    public static boolean asked(String... arguments) {
        return arguments.length > 0 && List.of("backup", "restore").contains(arguments[0]);
    }

    /** Does it; the answer is what the process ends with. */
    public static int run(String... arguments) {
        try {
            Optional<Passphrase> passphrase = Optional.ofNullable(System.getenv(PASSPHRASE))
                    .filter(words -> !words.isEmpty())
                    .map(Passphrase::new);
            new BackupCommand(CommandLine.of(arguments), passphrase, System.out).run();
            return 0;
        } catch (BackupRefusedException | IOException | SQLException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** Keeps a desk from starting that is half of before and half of a backup. */
    public static void requireWhole(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "start";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Path half = CommandLine.of(all).desk().resolve(DeskFiles.RESTORE);
        if (Files.exists(half)) {
            System.err.println(
                    "A restore of this desk was interrupted. Run it again with --replace, then start the desk.");
            System.exit(1);
        }
    }

    void run() throws IOException, SQLException {
        if (line.command().equals("backup")) {
            backup();
        } else {
            restore();
        }
    }

    private void backup() throws IOException, SQLException {
        Path target = line.file();
        DeskFiles files = new DeskFiles(line.desk());
        try (ConfigurableApplicationContext context = BackupContext.reading(line)) {
            String version = context.getEnvironment().getProperty("supportpro.desk.version", "");
            BackupManifest manifest = new WriteBackup(database(context), files, version, passphrase)
                    .to(target, Clock.systemUTC().instant());
            BackupNotes.leave(database(context), "backed-up", target, Clock.systemUTC());
            for (String name : files.closed()) {
                out.println("Left out " + name + ", which this user may not read");
            }
            out.println("Wrote " + target + ": " + manifest.tables().size() + " tables, "
                    + manifest.files().size() + " files"
                    + (manifest.sealed() ? "" : ". It holds the desk's secret key: keep it as you keep that"));
        }
    }

    private void restore() throws IOException, SQLException {
        try (BackupFile backup = BackupFile.verified(line.file());
                ConfigurableApplicationContext context =
                        BackupContext.restoring(line, backup.manifest().newestSchema())) {
            DeskFiles files = new DeskFiles(line.desk());
            boolean again = Files.exists(files.folder().resolve(DeskFiles.RESTORE));
            new RestoreBackup(database(context), files, passphrase).from(backup, line.replace() || again);
            BackupNotes.leave(database(context), "restored", line.file(), Clock.systemUTC());
            out.println("Restored the desk as of " + backup.manifest().at());
        }
    }

    private static DataSource database(BeanFactory context) {
        return context.getBean(DataSource.class);
    }
}
