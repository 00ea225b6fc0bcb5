package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.Licences;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Asks whether the desk may be linked to the account. */
@Controller
class ConsentController {

    private final RegisteredClientRepository clients;
    private final Desks desks;
    private final Licences licences;
    private final Accounts accounts;
    private final PendingLink pending;

    ConsentController(
            RegisteredClientRepository clients,
            Desks desks,
            Licences licences,
            Accounts accounts,
            PendingLink pending) {
        this.clients = clients;
        this.desks = desks;
        this.licences = licences;
        this.accounts = accounts;
        this.pending = pending;
    }

    @GetMapping("/consent")
    @PreAuthorize("hasAuthority('customer')")
    String consent(
            @RequestParam("client_id") String clientId,
            @RequestParam String scope,
            @RequestParam String state,
            Page page,
            HttpServletResponse response,
            Model model) {
        RegisteredClient client =
                Optional.ofNullable(clients.findByClientId(clientId)).orElseThrow(this::unknown);
        Desk desk = desks.find(DeskId.of(client.getId())).orElseThrow(this::unknown);
        pending.allowForms(client, response);
        model.addAttribute(
                "otherAccount", pending.withOtherAccount(client, state).orElse("/sign-out"));
        model.addAttribute("desk", desk);
        model.addAttribute(
                "account",
                page.person().flatMap(Person::account).flatMap(accounts::find).orElseThrow());
        model.addAttribute("licence", licences.find(desk.licence()).orElseThrow());
        model.addAttribute("scopes", asked(scope));
        model.addAttribute("client", clientId);
        model.addAttribute("state", state);
        return "clientarea/consent";
    }

    /** The sign-in itself needs no consent. */
    private static List<String> asked(String scope) {
        return List.of(scope.split(" ")).stream()
                .filter(name -> !name.equals("openid"))
                .toList();
    }

    private ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
