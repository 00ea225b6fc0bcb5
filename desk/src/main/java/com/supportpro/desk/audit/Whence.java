package com.supportpro.desk.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where the present act comes. */
@Component
class Whence {

    private static final int LONGEST = 120;

    private final String node;

    Whence(@Value("${supportpro.desk.node:}") String named) {
        String name = named.isBlank() ? machine() : named.strip();
        this.node = name.substring(0, Math.min(name.length(), LONGEST));
    }

    String node() {
        return node;
    }

    String address() {
        return request().map(HttpServletRequest::getRemoteAddr).orElse("");
    }

    String via() {
        return request()
                .map(HttpServletRequest::getRequestURI)
                .map(path -> path.startsWith("/api/") ? "api" : "panel")
                .orElse("desk");
    }

    /** The request of an operator or a program; what add-ons offer to the outside does nothing in anybody's name. */
    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest())
                .filter(request -> request.getRequestURI().matches("/(api|operator|setup)(/.*)?"));
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }
}
