package com.supportpro.desk.billinglink;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The word that the store gave this desk last, under its present registration. */
@Repository
class WordRows {

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> find() {
        return jdbc.sql("select word from store_word join store_registration on desk_id = desk")
                .query(UUID.class)
                .optional();
    }

    /** Takes a word over, unless another call was faster: of two answers to the same word one is followed. */
    void follow(@Nullable UUID said, UUID next) {
        jdbc.sql("""
                insert into store_word (desk, word) select desk_id, :next from store_registration
                on conflict (desk) do update set word = :next where store_word.word = :said""").param("said", said, Types.OTHER).param("next", next).update();
    }
}
