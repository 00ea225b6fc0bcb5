package com.supportpro.desk.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.CataloguePage.Farewell;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is left of listings that are gone. */
@Repository
class GoneRows {

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private final JdbcClient jdbc;

    GoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Withdrawal> find(AddonId id) {
        return jdbc.sql("select withdrawn from listing_gone where id = :id")
                .param("id", id.toString())
                .query(String.class)
                .optional()
                .map(text -> List.of(JSON.readValue(text, Withdrawal[].class)))
                .orElse(List.of());
    }

    void put(Farewell farewell) {
        jdbc.sql("""
                insert into listing_gone (id, withdrawn) values (:id, :withdrawn)
                on conflict (id) do update set withdrawn = excluded.withdrawn""")
                .param("id", farewell.id().toString())
                .param("withdrawn", JSON.writeValueAsString(farewell.withdrawn()))
                .update();
    }

    void removeAll() {
        jdbc.sql("delete from listing_gone").update();
    }
}
