package com.supportpro.store.catalogue;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.catalogue.CataloguePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The catalogue, for anybody. The entity tag names the newest revision, so that an unchanged catalogue costs a 304. */
@RestController
class CatalogueController {

    private static final int MOST = 500;

    private final Feed feed;

    CatalogueController(Feed feed) {
        this.feed = feed;
    }

    @GetMapping("/v1/catalogue")
    @PreAuthorize("permitAll()")
    @Nullable
    ResponseEntity<CataloguePage> page(
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(defaultValue = "200") int limit,
            WebRequest request) {
        bounded("since", since, 0, Long.MAX_VALUE);
        bounded("limit", limit, 1, MOST);
        String tag = "\"" + feed.tag() + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(feed.after(since, limit));
    }

    private static void bounded(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidDocumentException(field, "must be " + least + " to " + most);
        }
    }
}
