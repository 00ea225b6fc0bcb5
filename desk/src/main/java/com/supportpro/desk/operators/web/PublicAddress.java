package com.supportpro.desk.operators.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that the desk gives to browsers, to the store and to those who write to it. */
@Component
class PublicAddress {

    private final String url;

    PublicAddress(@Value("${supportpro.desk.public-url}") String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /** Whether the desk calls itself this machine's, but is asked from another: nobody would find the way back. */
    boolean misleads(HttpServletRequest request) {
        return isThisMachine(String.valueOf(URI.create(url).getHost())) && !isThisMachine(request.getServerName());
    }

    private static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");
    }
}
