package com.supportpro.store.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Honours {@code prompt=login} and {@code prompt=select_account} by signing out first (OpenID Connect, 3.1.2.1), for desks that are
 * registered only: any page may lead a browser here, and must not sign people out. What names no desk is refused by the endpoint.
 */
class PromptLogin extends OncePerRequestFilter {

    private static final Set<String> ASKS_AGAIN = Set.of("login", "select_account");

    private final RegisteredClientRepository clients;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    PromptLogin(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String prompt = request.getParameter("prompt");
        return !"GET".equals(request.getMethod())
                || !"/oauth2/authorize".equals(request.getRequestURI())
                || prompt == null
                || !ASKS_AGAIN.contains(prompt)
                || !byDesk(request);
    }

    private boolean byDesk(HttpServletRequest request) {
        String client = request.getParameter("client_id");
        String back = request.getParameter("redirect_uri");
        return client != null
                && back != null
                && Optional.ofNullable(clients.findByClientId(client))
                        .filter(desk -> desk.getRedirectUris().contains(back))
                        .isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        signOut.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        String query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam("prompt")
                .build()
                .toUriString();
        response.sendRedirect("/oauth2/authorize" + query);
    }
}
