package com.supportpro.desk.bundles.web;

import com.supportpro.desk.bundles.NotTakenException;
import com.supportpro.desk.bundles.UploadPackage;
import com.supportpro.desk.bundles.Uploaded;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.desk.packages.UploadPolicy;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Packages that are here before they are installed, and bringing one by hand. */
@RestController
@RequestMapping("/api/v1/packages")
@PreAuthorize("hasAuthority('addons.manage')")
class PackagesApi {

    private final PackagesHere packages;
    private final UploadPackage upload;
    private final UploadPolicy policy;

    PackagesApi(PackagesHere packages, UploadPackage upload, UploadPolicy policy) {
        this.packages = packages;
        this.upload = upload;
        this.policy = policy;
    }

    /**
     * Those that are here, the newest first.
     *
     * @param uploads what may be uploaded by hand: {@code off}, {@code signed} or {@code anything}
     */
    record Here(String uploads, List<PackageView> items) {}

    /** A package that was taken; it is on offer now. */
    record Taken(String addon, String name, String version, String digest, long length, boolean signed) {

        static Taken of(Uploaded one) {
            return new Taken(
                    one.addon().toString(),
                    one.name(),
                    one.version().toString(),
                    one.digest().toString(),
                    one.length(),
                    one.signed());
        }
    }

    @GetMapping
    Here list() {
        return new Here(
                ImportView.slug(policy),
                packages.all().stream().map(PackageView::of).toList());
    }

    /**
     * Takes the package, the body. It is not installed by that.
     *
     * @param signature the file with its signature, in base64
     */
    @PostMapping(consumes = "application/zip")
    ResponseEntity<?> take(
            Page page,
            CurrentOperator by,
            @RequestHeader(name = "X-SupportPro-Signature", required = false) Optional<String> signature,
            HttpServletRequest http)
            throws IOException {
        try {
            Optional<ReleaseEnvelope> envelope = signature.map(PackagesApi::envelope);
            Uploaded taken = upload.take(http.getInputStream(), envelope, Visit.by(by, http, "api"));
            return ResponseEntity.created(URI.create("/api/v1/addons/" + taken.addon()))
                    .body(Taken.of(taken));
        } catch (NotTakenException e) {
            Visit.readOut(http);
            return Refused.of(e.problem(), page);
        } catch (InvalidDocumentException e) {
            Visit.readOut(http);
            return Refused.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    page.text("bundles.invalidSignature"),
                    String.valueOf(e.getMessage()));
        }
    }

    private static ReleaseEnvelope envelope(String header) {
        try {
            return ReleaseEnvelope.parse(Base64.getDecoder().decode(header));
        } catch (IllegalArgumentException e) {
            throw new InvalidDocumentException("signature", "is no signature of a release in base64");
        }
    }
}
