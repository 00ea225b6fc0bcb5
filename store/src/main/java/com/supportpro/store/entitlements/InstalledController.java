package com.supportpro.store.entitlements;

import com.supportpro.protocol.store.InstalledAddons;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.oauth.DeskAccess;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes down what a desk has installed, for its owner to see. */
@RestController
class InstalledController {

    private final DeskAccess access;
    private final DeskReports reports;

    InstalledController(DeskAccess access, DeskReports reports) {
        this.access = access;
        this.reports = reports;
    }

    /** A copy of the desk does not speak for it. */
    @PutMapping("/v1/installed-addons")
    @PreAuthorize("hasAuthority('SCOPE_desk')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@RequestBody InstalledAddons installed, Authentication authentication) {
        Desk desk = access.licensed(authentication).desk();
        reports.put(desk.id(), installed);
    }
}
