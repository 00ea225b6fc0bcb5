package com.supportpro.bench;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.ResourceCodeResolver;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that a page of listings could cost in one process: the bare SQL, its documents read, and a template with the
 * same cards filled in. No HTTP, no session, no permissions, no frame, no state of what is installed.
 */
final class PageFloor {

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private final BareSql sql;
    private final TemplateEngine templates;

    PageFloor(BareSql sql) throws IOException {
        this.sql = sql;
        this.templates = TemplateEngine.create(
                new ResourceCodeResolver("floor"), Places.found().resolve("templates"), ContentType.Html);
        // Or PF4J, which is on the class path, would leave an index of extensions where this was started.
        templates.setCompileArgs("-proc:none");
    }

    String page(Question question) throws SQLException {
        List<Listing> listings = sql.ask(question).stream()
                .map(document -> JSON.readValue(document, Listing.class))
                .toList();
        StringOutput output = new StringOutput();
        templates.render("page.jte", Map.<String, Object>of("listings", listings), output);
        return output.toString();
    }
}
