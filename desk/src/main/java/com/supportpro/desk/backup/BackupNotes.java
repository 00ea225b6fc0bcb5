package com.supportpro.desk.backup;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record what was done from the command line, where nobody can go on with the audit's chain. */
@Component
class BackupNotes {

    private final JdbcClient jdbc;
    private final Audit audit;

    BackupNotes(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Note(String at, String what, String file) {}

    /** Leaves a note for the desk; a database of before there were notes goes without. */
    static void leave(DataSource database, String what, Path file, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        boolean known = jdbc.sql("select to_regclass('public.backup_note') is not null")
                .query(Boolean.class)
                .single();
        if (known) {
            jdbc.sql("insert into backup_note (at, what, file) values (?, ?, ?)")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), what, String.valueOf(file.getFileName()))
                    .update();
        }
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${supportpro.desk.backup-notes.every:PT1M}")
    @Transactional
    void tell() {
        List<Note> notes = jdbc.sql("delete from backup_note returning at::text as at, what, file")
                .query((row, number) -> new Note(row.getString("at"), row.getString("what"), row.getString("file")))
                .list();
        notes.forEach(note -> audit.record(new AuditEvent(
                "command line", "desk." + note.what(), "desk", Map.of("at", note.at(), "file", note.file()), "")));
    }
}
