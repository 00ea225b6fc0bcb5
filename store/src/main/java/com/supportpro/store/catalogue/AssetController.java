package com.supportpro.store.catalogue;

import com.supportpro.protocol.Digest;
import com.supportpro.store.publishing.Assets;
import com.supportpro.store.publishing.Assets.Asset;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of listings. They came from publishers, so a browser may show them and do nothing else with them. */
@RestController
class AssetController {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/v1/assets/{digest}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Resource> picture(@PathVariable String digest) throws IOException {
        Optional<Asset> found = DIGEST.matcher(digest).matches() ? assets.find(new Digest(digest)) : Optional.empty();
        return found.map(asset -> answer(digest, asset))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> answer(String digest, Asset asset) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.mediaType()))
                .eTag("\"" + digest + "\"")
                .cacheControl(FOR_EVER)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(asset.file()));
    }
}
