package com.supportpro.store.entitlements;

import com.supportpro.platform.web.LongPoll;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.DeskLines;
import com.supportpro.store.oauth.DeskAccess;
import jakarta.servlet.http.HttpServletResponse;
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
    private final DeskLines lines;
    private final LongPoll polls;

    EntitlementController(
            DeskAccess access, Entitlements entitlements, EntitlementPapers papers, DeskLines lines, LongPoll polls) {
        this.access = access;
        this.entitlements = entitlements;
        this.papers = papers;
        this.lines = lines;
        this.polls = polls;
    }

    /**
     * Every answer brings the word that the desk says the next time, by which it is told from its copies.
     *
     * @param since the version the desk has; below 0 for none
     */
    @GetMapping("/v1/entitlements")
    @PreAuthorize("hasAuthority('SCOPE_desk')")
    DeferredResult<ResponseEntity<SignedEntitlements>> entitlements(
            @RequestParam(defaultValue = "-1") long since,
            @RequestParam(defaultValue = "0") long wait,
            @RequestHeader("X-SupportPro-Instance") UUID instance,
            HttpServletResponse response,
            Authentication authentication) {
        Desk desk = access.licensedOrCopied(authentication).desk();
        lines.contact(desk.id()).ifPresent(word -> response.setHeader("X-SupportPro-Word", word.toString()));
        return polls.answer(
                wait,
                () -> entitlements.version(desk.licence()) > since
                        ? Optional.of(ResponseEntity.ok(papers.write(desk)))
                        : Optional.empty(),
                () -> ResponseEntity.noContent().build());
    }
}
