package com.supportpro.store.oauth;

import com.supportpro.protocol.store.LinkView;
import com.supportpro.store.accounts.People;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.accounts.SignedIn;
import com.supportpro.store.licences.LicenceViews;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a desk which account it is linked to, and whether that is the right one. */
@RestController
class LinkController {

    private final DeskAccess access;
    private final LicenceViews licences;
    private final People people;

    LinkController(DeskAccess access, LicenceViews licences, People people) {
        this.access = access;
        this.licences = licences;
        this.people = people;
    }

    @GetMapping("/v1/link")
    @PreAuthorize("hasAuthority('SCOPE_desk')")
    LinkView link(Authentication authentication) {
        DeskCaller caller = access.caller(authentication);
        String email = people.find(SignedIn.person(authentication))
                .map(Person::email)
                .map(address -> address.masked())
                .orElse("");
        return new LinkView(
                new LinkView.Account(caller.account().name(), email),
                licences.seenBy(caller.account().id(), caller.licence()),
                caller.holdsLicence(),
                caller.licence().state().name());
    }
}
