package com.supportpro.desk.runtime.outgoing;

import com.supportpro.addon.http.HttpCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a call must look like, so that the bytes written are the one request that was meant. */
final class CallRules {

    static final int MOST_BODY = 1 << 20;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]{0,8000}");
    private static final int MOST_HEADERS = 50;

    /** Headers that say how the bytes travel are the desk's. */
    private static final Set<String> OURS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "accept-encoding",
            "proxy-authorization",
            "proxy-connection");

    private CallRules() {}

    static void check(HttpCall call) {
        require(METHODS.contains(call.method()), "The method is GET, POST, PUT, PATCH or DELETE");
        address(call.url());
        require(call.headers().size() <= MOST_HEADERS, "There are more than " + MOST_HEADERS + " headers");
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            header(header.getKey(), header.getValue());
        }
        require(call.body().getBytes(StandardCharsets.UTF_8).length <= MOST_BODY, "The body is larger than 1 MiB");
    }

    private static void address(URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        require(http && url.getHost() != null, "The address begins with http:// or https://");
        require(url.getRawUserInfo() == null, "The address must not have a user in it");
        require(url.toString().length() <= 8_000, "The address is too long");
    }

    private static void header(String name, String value) {
        require(TOKEN.matcher(name).matches(), "This is no name of a header");
        require(!OURS.contains(name.toLowerCase(Locale.ROOT)), "The header " + name + " is set by the desk");
        require(VALUE.matcher(value).matches(), "The header " + name + " has characters that do not belong there");
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
