package com.supportpro.store.staff;

import com.supportpro.protocol.Rule;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.People;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.licences.LicenceState;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Licences for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff/licences")
@PreAuthorize("hasAuthority('staff')")
class LicencesApi {

    private final StaffLicences licences;
    private final Lists lists;
    private final People people;
    private final StaffCaller caller;

    LicencesApi(StaffLicences licences, Lists lists, People people, StaffCaller caller) {
        this.licences = licences;
        this.lists = lists;
        this.people = people;
        this.caller = caller;
    }

    /** Who shall hold a licence, and what to call it. */
    record Wanted(@Nullable String accountEmail, @Nullable String label) {}

    /** A licence that was issued; only here its key is told in full. */
    record Issued(String id, String key, String label, String state) {}

    /** A licence's state after a change. */
    record Changed(String id, String state) {}

    @GetMapping
    Slice<LicenceRow> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return lists.licences(new Slice.Request(query, page, size));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody Wanted wanted, Authentication authentication) {
        AccountId holder = holder(new EmailAddress(Rule.present("accountEmail", wanted.accountEmail())));
        String label = Objects.requireNonNullElse(wanted.label(), "");
        Licence licence = licences.issue(holder, label, caller.name(authentication));
        return new Issued(
                licence.id().toString(),
                licence.key().value(),
                licence.label(),
                licence.state().name());
    }

    @PostMapping("/{id}/suspend")
    Changed suspend(@PathVariable UUID id, Authentication authentication) {
        return put(id, LicenceState.SUSPENDED, authentication);
    }

    @PostMapping("/{id}/resume")
    Changed resume(@PathVariable UUID id, Authentication authentication) {
        return put(id, LicenceState.ACTIVE, authentication);
    }

    private Changed put(UUID id, LicenceState state, Authentication authentication) {
        Licence licence = licences.put(new LicenceId(id), state, caller.name(authentication));
        return new Changed(licence.id().toString(), licence.state().name());
    }

    private AccountId holder(EmailAddress email) {
        return people.find(email)
                .flatMap(Person::account)
                .orElseThrow(() -> new NotThereException("Nobody signs in for an account with " + email + "."));
    }
}
