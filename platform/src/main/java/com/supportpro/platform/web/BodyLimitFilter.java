package com.supportpro.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are larger than allowed: announced ones before they are read, others while they are. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final WebLimits limits;

    BodyLimitFilter(WebLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = limits.bodyOf(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            refuse(request, response, most);
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, most), response);
    }

    /** People get the application's page. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, long most) throws IOException {
        response.setHeader("Connection", "close");
        String accepted = request.getHeader("Accept");
        if (accepted != null && accepted.contains("text/html")) {
            response.sendError(413);
            return;
        }
        response.setStatus(413);
        response.setContentType("application/problem+json");
        response.getWriter()
                .write("{\"type\":\"urn:supportpro:problem:too-large\",\"title\":\"Too large\",\"status\":413,"
                        + "\"detail\":\"The request's body is larger than " + most + " bytes\"}");
    }

    /** A request of unannounced length. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedInput(super.getInputStream(), most);
        }
    }
}
