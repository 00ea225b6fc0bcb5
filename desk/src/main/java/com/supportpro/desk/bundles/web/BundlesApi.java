package com.supportpro.desk.bundles.web;

import com.supportpro.desk.bundles.ImportBundle;
import com.supportpro.desk.bundles.MakeRequest;
import com.supportpro.desk.bundles.NotTakenException;
import com.supportpro.desk.bundles.RequestFile;
import com.supportpro.desk.bundles.Wanted;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A desk without a network: its request to the store as a file, and the bundle that comes back. */
@RestController
@RequestMapping("/api/v1/bundles")
@PreAuthorize("hasAuthority('addons.manage')")
class BundlesApi {

    private static final int LATEST = 50;

    private final MakeRequest make;
    private final ImportBundle bundles;

    BundlesApi(MakeRequest make, ImportBundle bundles) {
        this.make = make;
        this.bundles = bundles;
    }

    /**
     * What to bring to this desk.
     *
     * @param addons {@code publisher/slug} each, beside what is installed
     * @param everything whether to bring all that the licence is entitled to as well
     */
    record Wish(@Nullable List<String> addons, @Nullable Boolean everything) {

        Wanted wanted() {
            List<String> named = Objects.requireNonNullElse(addons, List.of());
            return new Wanted(named.stream().map(AddonId::parse).toList(), Boolean.TRUE.equals(everything));
        }
    }

    /** The bundles that were taken, the newest first. */
    record Taken(List<ImportView> items) {}

    @GetMapping
    Taken list() {
        return new Taken(bundles.newest(LATEST).stream().map(ImportView::of).toList());
    }

    /** The file to bring to the store's client area. */
    @PostMapping(path = "/requests", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> request(
            Page page,
            CurrentOperator by,
            @RequestBody(required = false) @Nullable Wish wish,
            HttpServletRequest http) {
        try {
            Wanted wanted = wish == null ? new Wanted(List.of(), true) : wish.wanted();
            RequestFile file = make.make(wanted, Visit.by(by, http, "api"));
            return ResponseEntity.ok()
                    .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(file.content());
        } catch (NotTakenException e) {
            return Refused.of(e.problem(), page);
        } catch (InvalidDocumentException e) {
            return Refused.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    page.text("bundles.invalid"),
                    String.valueOf(e.getMessage()));
        }
    }

    /** Takes a bundle of the store, the body, or refuses it whole; the same once more changes nothing. */
    @PostMapping(consumes = "application/zip")
    ResponseEntity<?> take(Page page, CurrentOperator by, HttpServletRequest http) throws IOException {
        try {
            return ResponseEntity.ok(ImportView.of(bundles.take(http.getInputStream(), Visit.by(by, http, "api"))));
        } catch (NotTakenException e) {
            Visit.readOut(http);
            return Refused.of(e.problem(), page);
        }
    }
}
