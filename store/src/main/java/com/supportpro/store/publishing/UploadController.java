package com.supportpro.store.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes packages; the body is the archive. */
@RestController
class UploadController {

    private final UploadRelease upload;

    UploadController(UploadRelease upload) {
        this.upload = upload;
    }

    @PostMapping(path = "/v1/publishers/{publisher}/releases", consumes = "application/zip")
    @PreAuthorize("hasAuthority('publisher')")
    ResponseEntity<?> upload(@PathVariable String publisher, HttpServletRequest request) throws IOException {
        Upload outcome = upload.upload(new PublisherId(publisher), request.getInputStream());
        return outcome instanceof Upload.Taken taken ? taken(taken) : refused((Upload.Refused) outcome);
    }

    private static ResponseEntity<ReleaseView> taken(Upload.Taken taken) {
        Release release = taken.release();
        String path = "/v1/publishers/" + release.addon().publisher() + "/releases/"
                + release.addon().slug() + "/" + release.version();
        return ResponseEntity.status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create(path))
                .body(ReleaseView.of(release, taken.checks()));
    }

    private static ResponseEntity<ProblemDetail> refused(Upload.Refused refused) {
        String words = refused.failed().stream()
                .map(check -> check.name() + ": " + check.message())
                .collect(Collectors.joining("; "));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words);
        problem.setType(URI.create("urn:supportpro:problem:package-refused"));
        problem.setTitle("Package refused");
        problem.setProperty("checks", refused.checks());
        return ResponseEntity.of(problem).build();
    }
}
