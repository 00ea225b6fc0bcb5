package com.supportpro.desk.catalogue.web;

import com.supportpro.desk.catalogue.Pictures;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows pictures of listings; what a store calls a picture may do nothing but be looked at. */
@Controller
@PreAuthorize("hasAnyAuthority('addons.manage', 'addons.request', 'purchases.approve')")
class PictureController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/operator/pictures/{digest}")
    ResponseEntity<byte[]> show(@PathVariable String digest) throws IOException {
        return pictures.find(digest)
                .map(PictureController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes) {
        boolean png = bytes.length > 4 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
        return ResponseEntity.ok()
                .contentType(png ? MediaType.IMAGE_PNG : SVG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
