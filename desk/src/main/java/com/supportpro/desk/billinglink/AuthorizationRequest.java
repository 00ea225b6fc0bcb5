package com.supportpro.desk.billinglink;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses at the store that a browser is sent to, with their parameters. */
final class AuthorizationRequest {

    private AuthorizationRequest() {}

    /** OpenID Connect Core 1.0, 3.1.2.1, with PKCE. */
    static URI login(Registration desk, Attempt attempt, URI callback, boolean askAgain) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", desk.client().id());
        parameters.put("redirect_uri", callback.toString());
        parameters.put("scope", "openid profile email desk");
        parameters.put("state", attempt.state());
        parameters.put("nonce", attempt.nonce());
        parameters.put("code_challenge", Secrets.challenge(attempt.verifier()));
        parameters.put("code_challenge_method", "S256");
        if (askAgain) {
            parameters.put("prompt", "login");
        }
        return with(desk.store().authorization(), parameters);
    }

    /** OpenID Connect RP-Initiated Logout 1.0, 2. */
    static URI logout(Registration desk, Tokens tokens, Attempt attempt, URI after) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("id_token_hint", tokens.id());
        parameters.put("client_id", desk.client().id());
        parameters.put("post_logout_redirect_uri", after.toString());
        parameters.put("state", attempt.state());
        return with(desk.store().endSession(), parameters);
    }

    private static URI with(URI endpoint, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&"));
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query);
    }
}
