package com.supportpro.store.staff;

import com.supportpro.protocol.Rule;
import com.supportpro.store.publishing.PublisherExistsException;
import com.supportpro.store.publishing.PublisherId;
import com.supportpro.store.publishing.UnknownPublisherException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publishers for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff/publishers")
@PreAuthorize("hasAuthority('staff')")
class PublishersApi {

    private final StaffPublishers publishers;
    private final StaffCaller caller;

    PublishersApi(StaffPublishers publishers, StaffCaller caller) {
        this.publishers = publishers;
        this.caller = caller;
    }

    /** A new publisher. */
    record Wanted(@Nullable String id, @Nullable String name) {}

    /** What a new token is for. */
    record Labelled(@Nullable String label) {}

    /** Whether the vendor knows who a publisher is. */
    record Verified(@Nullable Boolean verified) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> create(@RequestBody Wanted wanted, Authentication authentication) {
        PublisherId id = publishers.create(wanted.id(), wanted.name(), caller.name(authentication));
        return Map.of("id", id.value());
    }

    /** The token is told this once. */
    @PostMapping("/{id}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> issueToken(
            @PathVariable String id, @RequestBody Labelled labelled, Authentication authentication) {
        return Map.of("token", publishers.issueToken(id, labelled.label(), caller.name(authentication)));
    }

    @PutMapping("/{id}/verified")
    Verified verify(@PathVariable String id, @RequestBody Verified wanted, Authentication authentication) {
        boolean verified = Rule.present("verified", wanted.verified());
        publishers.verify(id, verified, caller.name(authentication));
        return new Verified(verified);
    }

    @ExceptionHandler
    ProblemDetail taken(PublisherExistsException e) {
        return problem(HttpStatus.CONFLICT, "publisher-exists", e);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownPublisherException e) {
        return problem(HttpStatus.NOT_FOUND, "publisher-unknown", e);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cause.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        return problem;
    }
}
