package com.supportpro.desk.billinglink.web;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.LinkStatus;
import com.supportpro.desk.panel.Page;
import java.net.URI;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the link stands, for programs. */
@RestController
class BillingLinkApi {

    private final BillingLink link;

    BillingLinkApi(BillingLink link) {
        this.link = link;
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
                link.notice().map(page::text).orElse(""));
    }
}
