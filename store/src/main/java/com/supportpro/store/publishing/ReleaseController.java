package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves a publisher's releases from state to state. */
@RestController
@RequestMapping("/v1/publishers/{publisher}/releases/{slug}/{version}")
class ReleaseController {

    private final Releases releases;
    private final MoveRelease move;

    ReleaseController(Releases releases, MoveRelease move) {
        this.releases = releases;
        this.move = move;
    }

    /** Why a release is taken back. */
    record Reason(@Nullable String reason) {}

    @GetMapping
    @PreAuthorize("hasAuthority('publisher')")
    ReleaseView show(@PathVariable String publisher, @PathVariable String slug, @PathVariable String version) {
        AddonId addon = new AddonId(publisher, slug);
        Version wanted = Version.of(version);
        return ReleaseView.of(
                releases.find(addon, wanted).orElseThrow(() -> new UnknownReleaseException(addon, wanted)), List.of());
    }

    @PostMapping("/release")
    @PreAuthorize("hasAuthority('publisher')")
    ReleaseView release(@PathVariable String publisher, @PathVariable String slug, @PathVariable String version) {
        return move(publisher, slug, version, ReleaseState.RELEASED, null);
    }

    @PostMapping("/deprecate")
    @PreAuthorize("hasAuthority('publisher')")
    ReleaseView deprecate(
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String version,
            @RequestBody Reason why) {
        return move(publisher, slug, version, ReleaseState.DEPRECATED, why.reason());
    }

    @PostMapping("/withdraw")
    @PreAuthorize("hasAuthority('publisher')")
    ReleaseView withdraw(
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String version,
            @RequestBody Reason why) {
        return move(publisher, slug, version, ReleaseState.WITHDRAWN, why.reason());
    }

    @PostMapping("/revoke")
    @PreAuthorize("hasAuthority('publisher')")
    ReleaseView revoke(
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String version,
            @RequestBody Reason why) {
        return move(publisher, slug, version, ReleaseState.REVOKED, why.reason());
    }

    private ReleaseView move(
            String publisher, String slug, String version, ReleaseState next, @Nullable String reason) {
        return ReleaseView.of(move.move(new AddonId(publisher, slug), Version.of(version), next, reason), List.of());
    }
}
