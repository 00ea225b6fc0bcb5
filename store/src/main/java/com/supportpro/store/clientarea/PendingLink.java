package com.supportpro.store.clientarea;

import com.supportpro.platform.web.SecurityHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The desk that somebody is about to link. Browsers hold the redirect after a form against the page's
 * {@code form-action}, so the page that may lead back to the desk must name it there.
 */
@Component
class PendingLink {

    private static final OAuth2TokenType CONSENT_STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);
    private static final Set<String> KEPT = Set.of("code_challenge", "code_challenge_method", "nonce");

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final RegisteredClientRepository clients;
    private final OAuth2AuthorizationService authorizations;

    PendingLink(RegisteredClientRepository clients, OAuth2AuthorizationService authorizations) {
        this.clients = clients;
        this.authorizations = authorizations;
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
                .map(PendingLink::origin)
                .distinct()
                .toList();
        response.setHeader("Content-Security-Policy", SecurityHeaders.contentPolicy(origins));
    }

    /**
     * The desk's request once more, but asking for credentials again.
     *
     * @param state of the consent that is asked for
     */
    Optional<String> withOtherAccount(RegisteredClient desk, String state) {
        return Optional.ofNullable(authorizations.findByToken(state, CONSENT_STATE))
                .filter(found -> found.getRegisteredClientId().equals(desk.getId()))
                .map(found ->
                        found.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName()))
                .map(PendingLink::again);
    }

    private static String again(OAuth2AuthorizationRequest request) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("scope", "{scope}")
                .queryParam("state", "{state}");
        Map<String, Object> values = new HashMap<>();
        values.put("client", request.getClientId());
        values.put("redirect", request.getRedirectUri());
        values.put("scope", String.join(" ", request.getScopes()));
        values.put("state", request.getState());
        request.getAdditionalParameters().forEach((name, value) -> {
            if (value instanceof String text && KEPT.contains(name)) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, text);
            }
        });
        return address.queryParam("prompt", "login")
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }

    private static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    private static Optional<String> parameter(SavedRequest saved, String name) {
        @Nullable String[] values = saved.getParameterValues(name);
        return values == null ? Optional.empty() : Arrays.stream(values).findFirst();
    }
}
