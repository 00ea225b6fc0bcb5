package com.supportpro.store.entitlements;

import com.supportpro.platform.web.LongPoll;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.oauth.DeskAccess;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Tells a desk what it may run, as soon as that changes. */
@RestController
class EntitlementController {

    private final DeskAccess access;
    private final Entitlements entitlements;
    private final EntitlementPapers papers;
    private final DeskInstances instances;
    private final LongPoll polls;

    EntitlementController(
            DeskAccess access,
            Entitlements entitlements,
            EntitlementPapers papers,
            DeskInstances instances,
            LongPoll polls) {
        this.access = access;
        this.entitlements = entitlements;
        this.papers = papers;
        this.instances = instances;
        this.polls = polls;
    }

    /** @param since the version the desk has; below 0 for none */
    @GetMapping("/v1/entitlements")
    @PreAuthorize("hasAuthority('SCOPE_desk')")
    DeferredResult<ResponseEntity<SignedEntitlements>> entitlements(
            @RequestParam(defaultValue = "-1") long since,
            @RequestParam(defaultValue = "0") long wait,
            @RequestHeader("X-SupportPro-Instance") UUID instance,
            Authentication authentication) {
        Desk desk = access.licensed(authentication).desk();
        instances.speaks(desk.id(), instance);
        return polls.answer(
                wait,
                () -> entitlements.version(desk.licence()) > since
                        ? Optional.of(ResponseEntity.ok(papers.write(desk)))
                        : Optional.empty(),
                () -> ResponseEntity.noContent().build());
    }
}
