package com.supportpro.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Leads who is not signed in to the sign-in page, and afterwards back to the page that was in view. A script that asks for
 * a part of a page has the whole page asked for again, which then leads there. A form that a browser sends after its
 * session ended leads there with the parameter {@code ended}: it was not carried out.
 */
public final class SignInEntry extends LoginUrlAuthenticationEntryPoint implements AccessDeniedHandler {

    private static final String SCRIPT = "HX-Request";
    private static final String OUT_OF_DATE = SignInEntry.class.getName() + ".outOfDate";

    private final RedirectStrategy redirects = new DefaultRedirectStrategy();
    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    public SignInEntry(String signInPage) {
        super(signInPage);
    }

    /** Remembers whole pages only: a part of one, a picture or a stream of events is nothing to come back to. */
    public static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SignInEntry::isPage);
        return cache;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (request.getHeader(SCRIPT) == null) {
            super.commence(request, response, reason);
        } else {
            toPageInView(request, response);
        }
    }

    /** Whether a request was refused, and forwarded to the page of errors, because its form is of a page from before. */
    public static boolean outOfDate(HttpServletRequest request) {
        return request.getAttribute(OUT_OF_DATE) != null;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException) {
            handleForm(request, response, refusal);
        } else {
            others.handle(request, response, refusal);
        }
    }

    /** A session that ended took the token of its forms along; the forms of a session before this one have another. */
    private void handleForm(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        boolean ended = SecurityContextHolder.getContext().getAuthentication() == null;
        if (ended && request.getHeader(SCRIPT) != null) {
            toPageInView(request, response);
        } else if (ended && accepted(request).contains(MediaType.TEXT_HTML_VALUE)) {
            redirects.sendRedirect(request, response, getLoginFormUrl() + "?ended");
        } else {
            request.setAttribute(OUT_OF_DATE, true);
            others.handle(request, response, refusal);
        }
    }

    private void toPageInView(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", inView(request.getHeader("HX-Current-URL")));
    }

    /** Its path on this server, whatever server it names. */
    private String inView(@Nullable String address) {
        try {
            URI page = URI.create(address == null ? "" : address);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return getLoginFormUrl();
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException noAddress) {
            return getLoginFormUrl();
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = accepted(request);
        return request.getMethod().equals("GET")
                && request.getHeader(SCRIPT) == null
                && (accepted.isEmpty() || accepted.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static String accepted(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null ? "" : accepted.toLowerCase(Locale.ROOT);
    }
}
