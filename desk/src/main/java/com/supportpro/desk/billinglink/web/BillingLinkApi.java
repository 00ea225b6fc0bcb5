package com.supportpro.desk.billinglink.web;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.EndedLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.LinkStatus;
import com.supportpro.desk.billinglink.Logout;
import com.supportpro.desk.billinglink.SetApart;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the link stands, and its end, for programs; Login takes a person. */
@RestController
class BillingLinkApi {

    private final BillingLink link;
    private final Logout logout;
    private final SetApart apart;

    BillingLinkApi(BillingLink link, Logout logout, SetApart apart) {
        this.link = link;
        this.logout = logout;
        this.apart = apart;
    }

    /**
     * The link.
     *
     * @param loginUrl where a person logs in, signed in to the desk
     * @param notice why the last link ended, when no operator ended it; else empty
     */
    record View(LinkState state, Account account, LicenceView licence, URI loginUrl, URI logoutUrl, String notice) {}

    /** The account, masked; empty when there is none. */
    record Account(String name, String email) {}

    /** The licence, masked; empty before the desk is registered. */
    record LicenceView(String key, String holder) {}

    /** Whether the store could be told that the link is ended. */
    record Ended(boolean storeTold) {}

    /** Logs this desk out. */
    @DeleteMapping("/api/v1/billing-link")
    @PreAuthorize("hasAuthority('addons.manage')")
    ResponseEntity<?> end(Page page, CurrentOperator by, HttpServletRequest request) {
        Logout.Ended ended = logout.now(by.name(), request.getRemoteAddr());
        if (ended != Logout.Ended.NOT_LINKED) {
            return ResponseEntity.ok(new Ended(ended == Logout.Ended.EVERYWHERE));
        }
        return refused("not-linked", page.text("billinglink.notLinked"));
    }

    /** Makes a copy of another desk a desk of its own, to be logged in anew. */
    @PostMapping("/api/v1/billing-link/set-apart")
    @PreAuthorize("hasAuthority('addons.manage')")
    ResponseEntity<?> setApart(Page page, CurrentOperator by, HttpServletRequest request) {
        return apart.begin(by.name(), request.getRemoteAddr())
                ? ResponseEntity.noContent().build()
                : refused("no-copy", page.text("billinglink.setApart.noCopy"));
    }

    @GetMapping("/api/v1/billing-link")
    @PreAuthorize("hasAuthority('addons.manage')")
    View show(Page page) {
        LinkStatus status = link.status();
        return new View(
                status.state(),
                new Account(status.accountName(), status.accountEmail()),
                new LicenceView(status.licenceKey(), status.licenceHolder()),
                link.loginAddress(),
                link.logoutAddress(),
                link.ended().map(EndedLink::textKey).map(page::text).orElse(""));
    }

    private static ResponseEntity<ProblemDetail> refused(String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
