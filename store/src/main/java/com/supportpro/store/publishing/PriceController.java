package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.ProtocolJson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Sets prices: the body is a price, or {@code null} for free. */
@RestController
class PriceController {

    private final SetPrice prices;

    PriceController(SetPrice prices) {
        this.prices = prices;
    }

    /** The body is read by hand, because an empty one must not pass for {@code null} and give everything away. */
    @PutMapping(path = "/v1/publishers/{publisher}/listings/{slug}/price", consumes = "application/json")
    @PreAuthorize("hasAuthority('publisher')")
    ResponseEntity<Void> set(@PathVariable String publisher, @PathVariable String slug, @RequestBody String body) {
        prices.set(new AddonId(publisher, slug), body.strip().equals("null") ? null : price(body));
        return ResponseEntity.noContent().build();
    }

    private static Price price(String body) {
        try {
            return ProtocolJson.mapper().readValue(body, Price.class);
        } catch (JacksonException e) {
            if (e.getCause() instanceof InvalidDocumentException rule) {
                throw rule;
            }
            throw new InvalidDocumentException("price", "cannot be read: " + e.getOriginalMessage());
        }
    }
}
