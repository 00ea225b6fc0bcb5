package com.supportpro.desk.runtime.outgoing;

import com.supportpro.addon.http.HttpCall;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a request as RFC 9112 says. */
final class RequestWriter {

    private RequestWriter() {}

    static void write(HttpCall call, OutputStream out) throws IOException {
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        out.write(head(call, body.length).getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private static String head(HttpCall call, int length) {
        StringBuilder head = new StringBuilder(call.method())
                .append(' ')
                .append(target(call.url()))
                .append(" HTTP/1.1\r\n");
        line(head, "Host", authority(call.url()));
        line(head, "Connection", "close");
        line(head, "Accept-Encoding", "identity");
        if (call.headers().keySet().stream()
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).equals("user-agent"))) {
            line(head, "User-Agent", "SupportPro");
        }
        call.headers().forEach((name, value) -> line(head, name, value));
        if (length > 0 || !call.method().equals("GET")) {
            line(head, "Content-Length", Integer.toString(length));
        }
        return head.append("\r\n").toString();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String target(URI url) {
        URI ascii = URI.create(url.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    private static String authority(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
