package com.supportpro.desk.backup;

import com.supportpro.desk.backup.BackupManifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Puts a verified backup in place of what is there: wholly, or not at all. */
final class RestoreBackup {

    private final DataSource database;
    private final DeskFiles files;
    private final Optional<Passphrase> passphrase;

    RestoreBackup(DataSource database, DeskFiles files, Optional<Passphrase> passphrase) {
        this.database = database;
        this.files = files;
        this.passphrase = passphrase;
    }

    /** @param replace whether a desk that was set up may be replaced */
    void from(BackupFile backup, boolean replace) throws IOException, SQLException {
        RestoredFiles restored = new RestoredFiles(files);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Schema schema = new Schema(connection);
            requireFit(schema, backup.manifest(), replace);
            boolean halfBefore = restored.begun();
            boolean written = false;
            try {
                restored.stage(backup, passphrase);
                write(connection, schema, backup);
                written = true;
            } finally {
                if (!written) {
                    connection.rollback();
                    if (!halfBefore) {
                        restored.giveUp();
                    }
                }
            }
            connection.commit();
        }
        restored.putInPlace();
    }

    private static void requireFit(Schema schema, BackupManifest manifest, boolean replace) {
        List<String> living = schema.living();
        if (!living.isEmpty()) {
            throw new BackupRefusedException("This desk is served by " + String.join(", ", living)
                    + ": stop it there first. One that was killed counts as away after 15 seconds");
        }
        if (!schema.versions().equals(manifest.schema())) {
            throw new BackupRefusedException("The database is of another version than the backup ("
                    + manifest.newestSchema() + "): restore into an empty one");
        }
        if (!replace && !schema.untouched()) {
            throw new BackupRefusedException(
                    "This desk is set up already; add --replace to put the backup in its place");
        }
    }

    private static void write(Connection connection, Schema schema, BackupFile backup)
            throws IOException, SQLException {
        Set<String> tables = new HashSet<>();
        backup.manifest().tables().forEach(table -> tables.add(table.name()));
        if (!tables.equals(schema.tables().keySet())) {
            throw new BackupRefusedException("The backup's tables are not those of this version of the desk");
        }
        schema.empty(tables);
        for (Table table : backup.manifest().tables()) {
            copy(connection, table, backup);
        }
        backup.manifest().sequences().forEach(schema::goOn);
    }

    private static void copy(Connection connection, Table table, BackupFile backup) throws IOException, SQLException {
        String columns =
                String.join(", ", table.columns().stream().map(Schema::quoted).toList());
        try (InputStream in = backup.read(table.rows())) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + Schema.quoted(table.name()) + " (" + columns + ") from stdin", in);
        }
    }
}
