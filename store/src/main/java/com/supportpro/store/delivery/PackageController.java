package com.supportpro.store.delivery;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import com.supportpro.store.oauth.DeskAccess;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.store.packages.Blobs;
import com.supportpro.store.publishing.Offer;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Streams packages to desks. */
@RestController
class PackageController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final DeskAccess access;
    private final DeliverPackage delivery;
    private final Blobs blobs;

    PackageController(DeskAccess access, DeliverPackage delivery, Blobs blobs) {
        this.access = access;
        this.delivery = delivery;
        this.blobs = blobs;
    }

    @GetMapping("/v1/packages/{publisher}/{slug}/{version}")
    @PreAuthorize("hasAuthority('SCOPE_desk')")
    ResponseEntity<Resource> deliver(
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String version,
            Authentication authentication)
            throws IOException {
        DeskCaller caller = access.licensed(authentication);
        Offer offer = delivery.offer(caller.licence().id(), new AddonId(publisher, slug), Version.of(version));
        return ResponseEntity.ok()
                .contentType(ZIP)
                .contentLength(offer.length())
                .cacheControl(CacheControl.noStore())
                .header("Repr-Digest", header(offer.digest()))
                .body(new FileSystemResource(blobs.file(offer.digest(), offer.length())));
    }

    /** After RFC 9530. */
    private static String header(Digest digest) {
        byte[] hash = HexFormat.of().parseHex(digest.sha256());
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    }
}
