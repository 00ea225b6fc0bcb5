package com.supportpro.desk.catalogue;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.CataloguePage.Farewell;
import com.supportpro.protocol.catalogue.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the store's change feed, as far as it can be read: one bad listing must not keep the others out.
 *
 * @param epoch which history of the store the revision is of; empty when the store does not say
 * @param continues the epoch of the revision that was asked with
 * @param unreadable how many listings were left out
 * @param more whether there is more right now
 */
record Feed(
        long revision,
        String epoch,
        String continues,
        List<Listing> listings,
        List<String> removed,
        List<Farewell> farewells,
        boolean more,
        int unreadable) {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final Pattern EPOCH = Pattern.compile("[0-9a-zA-Z-]{1,64}");
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,63}/[a-z0-9-]{1,63}");

    /** @throws CatalogueUnavailableException the answer is no page of a catalogue */
    static Feed read(String text) throws CatalogueUnavailableException {
        try {
            JsonNode page = JSON.readTree(text);
            if (!page.path("revision").isIntegralNumber()
                    || !page.path("listings").isArray()) {
                throw new CatalogueUnavailableException("The answer is no catalogue");
            }
            return read(page);
        } catch (JacksonException e) {
            throw new CatalogueUnavailableException("The answer is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Feed read(JsonNode page) {
        List<Listing> listings = new ArrayList<>();
        JsonNode all = page.path("listings");
        all.forEach(one -> add(one, listings));
        List<String> removed = new ArrayList<>();
        page.path("removed").forEach(id -> removed.add(id.asString("")));
        removed.removeIf(id -> !ID.matcher(id).matches());
        long revision = Math.max(0, page.path("revision").asLong());
        return new Feed(
                revision,
                epoch(page.path("epoch")),
                epoch(page.path("continues")),
                List.copyOf(listings),
                List.copyOf(removed),
                farewells(page.path("farewells")),
                page.path("more").asBoolean(false),
                all.size() - listings.size());
    }

    /** The reasons are a courtesy: without them the rest of the page is as good. */
    private static List<Farewell> farewells(JsonNode all) {
        try {
            return all.isArray() ? List.of(JSON.treeToValue(all, Farewell[].class)) : List.of();
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("The store's reasons for what is gone were left out: {}", e.getMessage());
            return List.of();
        }
    }

    private static String epoch(JsonNode name) {
        String text = name.asString("");
        return EPOCH.matcher(text).matches() ? text : "";
    }

    private static void add(JsonNode document, List<Listing> listings) {
        try {
            listings.add(JSON.treeToValue(document, Listing.class));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("A listing of the store was left out, {}: {}", shown(document), e.getMessage());
        }
    }

    private static String shown(JsonNode document) {
        String id = document.path("id").asString("");
        return ID.matcher(id).matches() ? id : "without a readable id";
    }
}
