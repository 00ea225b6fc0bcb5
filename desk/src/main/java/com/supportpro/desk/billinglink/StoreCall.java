package com.supportpro.desk.billinglink;

import com.supportpro.protocol.ProtocolJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call to the store in the name of this desk's licence.
 *
 * @param path below the store's address, with its query
 * @param body JSON; empty for none
 * @param patience how long the answer may take as a whole
 * @param mostBytes how long the answer may be
 */
public record StoreCall(
        String method, String path, Map<String, String> headers, byte[] body, Duration patience, int mostBytes) {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final int USUAL_BYTES = 64 * 1024;

    public StoreCall {
        headers = Map.copyOf(headers);
    }

    public static StoreCall get(String path) {
        return new StoreCall("GET", path, Map.of(), new byte[0], USUAL, USUAL_BYTES);
    }

    public static StoreCall post(String path, Object document) {
        return sending("POST", path, document);
    }

    public static StoreCall put(String path, Object document) {
        return sending("PUT", path, document);
    }

    private static StoreCall sending(String method, String path, Object document) {
        byte[] body = ProtocolJson.mapper().writeValueAsBytes(document);
        return new StoreCall(method, path, Map.of("Content-Type", "application/json"), body, USUAL, USUAL_BYTES);
    }

    public StoreCall header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new StoreCall(method, path, more, body, patience, mostBytes);
    }

    public StoreCall patience(Duration longest) {
        return new StoreCall(method, path, headers, body, longest, mostBytes);
    }

    public StoreCall mostBytes(int most) {
        return new StoreCall(method, path, headers, body, patience, most);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
