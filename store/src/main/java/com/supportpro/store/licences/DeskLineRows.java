package com.supportpro.store.licences;

import com.supportpro.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The installations that have called under the name of a desk. */
@Repository
class DeskLineRows {

    private final JdbcClient database;

    DeskLineRows(JdbcClient database) {
        this.database = database;
    }

    /** The one that speaks first, then those that called last. */
    List<DeskLine> of(DeskId desk) {
        return database.sql("select * from desk_line where desk_id = :desk order by speaks desc, seen_at desc")
                .param("desk", desk.value())
                .query(DeskLineRows::line)
                .list();
    }

    /** As {@link #of}; whoever else changes them waits until this transaction ends. */
    List<DeskLine> lock(DeskId desk) {
        database.sql("select id from desk where id = :desk for no key update")
                .param("desk", desk.value())
                .query(UUID.class)
                .optional();
        return of(desk);
    }

    void put(DeskId desk, DeskLine line) {
        database.sql("""
                insert into desk_line (id, desk_id, instance, word, former, stepped_at, next, speaks, address, first_at, seen_at,
                  refused_at)
                values (:id, :desk, :instance, :word, :former, :stepped, :next, :speaks, :address, :first, :seen,
                  :refused)
                on conflict (id) do update set word = :word, former = :former, stepped_at = :stepped, next = :next,
                  speaks = :speaks, address = :address, seen_at = :seen, refused_at = :refused""")
                .param("id", line.id())
                .param("desk", desk.value())
                .param("instance", line.instance())
                .param("word", line.word(), Types.OTHER)
                .param("former", line.former(), Types.OTHER)
                .param("stepped", Times.sql(line.steppedAt()))
                .param("next", line.next().toArray(UUID[]::new))
                .param("speaks", line.speaks())
                .param("address", line.address())
                .param("first", Times.sql(line.firstAt()))
                .param("seen", Times.sql(line.seenAt()))
                .param(
                        "refused",
                        line.refusedAt() == null ? null : Times.sql(line.refusedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Forgets those that wait beyond so many, the silent ones first. */
    void bound(DeskId desk, int most) {
        database.sql("""
                delete from desk_line where id in (
                  select id from desk_line where desk_id = :desk and not speaks order by seen_at desc offset :most)""").param("desk", desk.value()).param("most", most).update();
    }

    void silence(DeskId desk) {
        database.sql("update desk_line set speaks = false where desk_id = :desk and speaks")
                .param("desk", desk.value())
                .update();
    }

    /** Whether there is such a one. */
    boolean letSpeak(DeskId desk, UUID line) {
        return database.sql(
                                "update desk_line set speaks = true, refused_at = null where desk_id = :desk and id = :line")
                        .param("desk", desk.value())
                        .param("line", line)
                        .update()
                == 1;
    }

    private static DeskLine line(ResultSet row, int number) throws SQLException {
        return new DeskLine(
                row.getObject("id", UUID.class),
                row.getObject("instance", UUID.class),
                row.getObject("word", UUID.class),
                row.getObject("former", UUID.class),
                Times.read(row, "stepped_at"),
                List.of((UUID[]) row.getArray("next").getArray()),
                row.getBoolean("speaks"),
                row.getString("address"),
                Times.read(row, "first_at"),
                Times.read(row, "seen_at"),
                Times.readNullable(row, "refused_at"));
    }
}
