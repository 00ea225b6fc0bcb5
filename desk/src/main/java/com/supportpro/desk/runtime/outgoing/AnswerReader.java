package com.supportpro.desk.runtime.outgoing;

import com.supportpro.addon.http.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads an answer as RFC 9112 says, and no more of it than allowed. */
final class AnswerReader {

    private static final int MOST_BODY = 1 << 20;
    private static final int MOST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 200;

    private final InputStream in;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    HttpAnswer read() throws IOException {
        int status = status();
        Map<String, String> headers = headers();
        while (status >= 100 && status < 200) {
            status = status();
            headers = headers();
        }
        boolean empty = status == 204 || status == 304;
        byte[] body = empty ? new byte[0] : body(headers);
        return new HttpAnswer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private int status() throws IOException {
        String line = line();
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
            throw new IOException("The answer is no HTTP");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int count = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || ++count > MOST_HEADERS) {
                throw new IOException("The answer's headers cannot be read");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String coding = headers.getOrDefault("transfer-encoding", "");
        if (!coding.isEmpty()) {
            return new ChunkedBody(in, this::line).read(coding, MOST_BODY);
        }
        String length = headers.get("content-length");
        return length == null ? rest() : exactly(length);
    }

    private byte[] exactly(String length) throws IOException {
        if (!length.matches("[0-9]{1,7}") || Integer.parseInt(length) > MOST_BODY) {
            throw tooLarge();
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new IOException("The answer ends too early");
        }
        return body;
    }

    private byte[] rest() throws IOException {
        byte[] body = in.readNBytes(MOST_BODY + 1);
        if (body.length > MOST_BODY) {
            throw tooLarge();
        }
        return body;
    }

    /** A line without its end. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0 || line.length() >= MOST_LINE) {
                throw new IOException("The answer ends too early, or has a line that is too long");
            }
            line.append((char) one);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    static IOException tooLarge() {
        return new IOException("The answer is larger than 1 MiB");
    }
}
