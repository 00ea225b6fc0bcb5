package com.supportpro.store.oauth;

import com.supportpro.store.licences.DeskClients.Credentials;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.DeskPrincipal;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Knows desks by the client id and secret that they registered with. */
class DeskClientSignIn implements AuthenticationProvider {

    private final RegisteredClientRepository clients;
    private final PasswordEncoder encoder;

    DeskClientSignIn(RegisteredClientRepository clients, PasswordEncoder encoder) {
        this.clients = clients;
        this.encoder = encoder;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String secret = String.valueOf(request.getCredentials());
        RegisteredClient client = Optional.ofNullable(clients.findByClientId(request.getName()))
                .filter(found -> encoder.matches(secret, found.getClientSecret()))
                .orElseThrow(() -> new BadCredentialsException("No desk has these credentials"));
        DeskPrincipal desk =
                new DeskPrincipal(DeskId.of(client.getId()), new Credentials(client.getClientId(), secret));
        return UsernamePasswordAuthenticationToken.authenticated(
                desk, null, AuthorityUtils.createAuthorityList("desk-client"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
