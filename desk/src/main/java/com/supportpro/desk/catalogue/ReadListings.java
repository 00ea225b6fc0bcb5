package com.supportpro.desk.catalogue;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads listings from their documents, and remembers those that pages have shown last: reading them takes longer than finding
 * them. A document that has changed is another one, so nothing has to be told of changes.
 */
@Component
class ReadListings {

    private static final int MOST = 256;

    /** Of letters: what is remembered takes some 16 MB at the most. */
    private static final int LONGEST = 32_768;

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private final Map<String, Listing> last = Collections.synchronizedMap(new Last());

    Listing read(String document) {
        Listing known = last.get(document);
        return known == null ? readAnew(document) : known;
    }

    private Listing readAnew(String document) {
        Listing listing = JSON.readValue(document, Listing.class);
        if (document.length() <= LONGEST) {
            last.put(document, listing);
        }
        return listing;
    }

    /** The ones used last. */
    private static final class Last extends LinkedHashMap<String, Listing> {

        private static final boolean BY_USE = true;

        Last() {
            super(MOST, 0.75f, BY_USE);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Listing> eldest) {
            return size() > MOST;
        }
    }
}
