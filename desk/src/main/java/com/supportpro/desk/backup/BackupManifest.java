package com.supportpro.desk.backup;

import java.util.List;

/**
 * What a backup holds.
 *
 * @param schema the versions of the migrations that the database had, the newest last
 * @param salt of the passphrase that sealed the secret key, in base64; empty when it is not sealed
 */
record BackupManifest(
        int format,
        String at,
        String desk,
        List<String> schema,
        String salt,
        List<Table> tables,
        List<Sequence> sequences,
        List<Part> files) {

    static final int FORMAT = 1;

    /** A table, parents before those that refer to them. */
    record Table(String name, List<String> columns, Part rows) {}

    /** Where a sequence goes on. */
    record Sequence(String name, long value, boolean called) {}

    /** An entry of the archive. */
    record Part(String entry, long size, String sha256) {}

    boolean sealed() {
        return !salt.isEmpty();
    }

    String newestSchema() {
        return schema.get(schema.size() - 1);
    }
}
