package com.supportpro.store.licences;

import com.supportpro.protocol.store.DeskRegistration;
import com.supportpro.protocol.store.DeskRegistrationRequest;
import com.supportpro.protocol.store.DeskRenewal;
import com.supportpro.store.licences.DeskClients.Credentials;
import com.supportpro.store.licences.RegisterDesk.Registered;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Desks register themselves here, after RFC 7591 and 7592. */
@RestController
@RequestMapping("/v1/desks")
class DeskController {

    private final RegisterDesk registration;
    private final Desks desks;
    private final LicenceViews views;
    private final RegistrationLimit limit;
    private final RefuseCopies copies;

    DeskController(
            RegisterDesk registration, Desks desks, LicenceViews views, RegistrationLimit limit, RefuseCopies copies) {
        this.registration = registration;
        this.desks = desks;
        this.views = views;
        this.limit = limit;
        this.copies = copies;
    }

    @PostMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<DeskRegistration> register(
            @RequestBody DeskRegistrationRequest request,
            @AuthenticationPrincipal @Nullable DeskPrincipal caller,
            HttpServletRequest http) {
        limit.take(http.getRemoteAddr());
        return caller == null ? registerNew(request) : registerAgain(caller, request);
    }

    @PutMapping("/{deskId}")
    @PreAuthorize("hasAuthority('desk-client') and authentication.principal.desk().toString() == #deskId")
    ResponseEntity<Void> renew(@PathVariable String deskId, @RequestBody DeskRenewal renewal) {
        Desk desk = desks.find(DeskId.of(deskId)).orElseThrow();
        copies.check(desk.id());
        registration.renew(desk, renewal);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<DeskRegistration> registerNew(DeskRegistrationRequest request) {
        Registered registered = registration.register(request);
        return ResponseEntity.created(
                        URI.create("/v1/desks/" + registered.desk().id()))
                .body(view(registered));
    }

    private ResponseEntity<DeskRegistration> registerAgain(DeskPrincipal caller, DeskRegistrationRequest request) {
        Desk desk = desks.find(caller.desk()).orElseThrow();
        copies.check(desk.id());
        return ResponseEntity.ok(view(registration.registerAgain(desk, caller.credentials(), request)));
    }

    private DeskRegistration view(Registered registered) {
        Credentials credentials = registered.credentials();
        return new DeskRegistration(
                registered.desk().id().toString(),
                credentials.clientId(),
                credentials.clientSecret(),
                views.masked(registered.licence()));
    }
}
