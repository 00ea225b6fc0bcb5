package com.supportpro.store.clientarea;

import com.supportpro.platform.web.SecurityHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * The desk that somebody is about to link. Browsers hold the redirect after a form against the page's
 * {@code form-action}, so the page that may lead back to the desk must name it there.
 */
@Component
class PendingLink {

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final RegisteredClientRepository clients;

    PendingLink(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /** The name of the desk that sent the browser here. */
    Optional<String> deskName(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        Optional<RegisteredClient> desk = Optional.ofNullable(saved)
                .flatMap(present -> parameter(present, "client_id"))
                .map(clients::findByClientId);
        desk.ifPresent(client -> allowForms(client, response));
        return desk.map(RegisteredClient::getClientName);
    }

    /** Lets the page's forms lead to where the desk may be answered. */
    void allowForms(RegisteredClient desk, HttpServletResponse response) {
        List<String> origins = desk.getRedirectUris().stream()
                .map(URI::create)
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .distinct()
                .toList();
        response.setHeader("Content-Security-Policy", SecurityHeaders.contentPolicy(origins));
    }

    private static Optional<String> parameter(SavedRequest saved, String name) {
        @Nullable String[] values = saved.getParameterValues(name);
        return values == null ? Optional.empty() : Arrays.stream(values).findFirst();
    }
}
