package com.supportpro.platform.web;

import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers of every page: no script, style or frame but our own. */
public final class SecurityHeaders {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ";

    private SecurityHeaders() {}

    /**
     * The headers.
     *
     * @param formTargets origins beside our own that a form may lead to, also by a redirect: browsers count those
     */
    public static Customizer<HeadersConfigurer<HttpSecurity>> strict(List<String> formTargets) {
        return headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(formTargets)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    /** The content policy alone, for the one page whose forms lead elsewhere. */
    public static String contentPolicy(List<String> formTargets) {
        return CONTENT + "'self'" + (formTargets.isEmpty() ? "" : " " + String.join(" ", formTargets));
    }
}
