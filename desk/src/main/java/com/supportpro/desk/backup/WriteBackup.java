package com.supportpro.desk.backup;

import com.supportpro.desk.backup.BackupManifest.Part;
import com.supportpro.desk.backup.BackupManifest.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Writes a backup; the desk may run meanwhile. */
final class WriteBackup {

    private static final int SALT = 16;

    private final DataSource database;
    private final DeskFiles files;
    private final String desk;
    private final Optional<Passphrase> passphrase;
    private final byte[] salt = new byte[SALT];

    WriteBackup(DataSource database, DeskFiles files, String desk, Optional<Passphrase> passphrase) {
        this.database = database;
        this.files = files;
        this.desk = desk;
        this.passphrase = passphrase;
        new SecureRandom().nextBytes(salt);
    }

    /** All tables as of one moment, then the files: what came after that moment is a file without a row. */
    BackupManifest to(Path target, Instant now) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Archive archive = new Archive(target)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Schema schema = new Schema(connection);
            if (schema.beingChanged()) {
                throw unsettled();
            }
            List<Table> tables = tables(schema, connection, archive);
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    now.toString(),
                    desk,
                    schema.versions(),
                    passphrase.isPresent() ? Base64.getEncoder().encodeToString(salt) : "",
                    tables,
                    schema.sequences(),
                    files(archive));
            requireAddons(schema.installedFolders(), manifest);
            archive.finish(manifest);
            return manifest;
        }
    }

    private static List<Table> tables(Schema schema, Connection connection, Archive archive)
            throws IOException, SQLException {
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : schema.tables().entrySet()) {
            String name = table.getKey();
            Part rows = archive.add("tables/" + name, out -> copy(connection, table, out));
            tables.add(new Table(name, table.getValue(), rows));
        }
        return tables;
    }

    private static void copy(Connection connection, Map.Entry<String, List<String>> table, java.io.OutputStream out)
            throws IOException {
        String name = table.getKey();
        // Sign-ins of browsers end with the desk that they were made on, and its nodes are not those of another one.
        boolean ofThisDesk = name.startsWith("spring_session") || name.startsWith("desk_node");
        String rows = ofThisDesk ? " where false" : "";
        String columns =
                String.join(", ", table.getValue().stream().map(Schema::quoted).toList());
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + columns + " from " + Schema.quoted(name) + rows + ") to stdout", out);
        } catch (SQLException e) {
            throw new IOException("The table " + name + " could not be read", e);
        }
    }

    private List<Part> files(Archive archive) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Path file : files.all()) {
            try {
                byte[] small = isKey(file) ? key(file) : new byte[0];
                parts.add(archive.add("files/" + files.name(file), out -> {
                    if (small.length > 0) {
                        out.write(small);
                    } else {
                        Files.copy(file, out);
                    }
                }));
            } catch (NoSuchFileException removedMeanwhile) {
                throw unsettled();
            }
        }
        return parts;
    }

    private boolean isKey(Path file) {
        return files.name(file).equals(DeskFiles.SECRET_KEY);
    }

    private byte[] key(Path file) throws IOException {
        byte[] key = Files.readAllBytes(file);
        return passphrase.map(words -> words.seal(key, salt)).orElse(key);
    }

    private static void requireAddons(List<String> folders, BackupManifest manifest) {
        for (String folder : folders) {
            if (manifest.files().stream().noneMatch(part -> part.entry().startsWith("files/addons/" + folder + "/"))) {
                throw unsettled();
            }
        }
    }

    private static BackupRefusedException unsettled() {
        return new BackupRefusedException("Add-ons are being changed at the moment; make the backup when that is done");
    }
}
