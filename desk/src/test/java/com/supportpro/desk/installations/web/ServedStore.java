package com.supportpro.desk.installations.web;

import com.sun.net.httpserver.HttpServer;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.archive.PackageWriter;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A store that hands over signed packages to whoever brings the right token, and knows nothing else. */
final class ServedStore implements AutoCloseable {

    static final String TOKEN = "a-token-of-the-desk";

    final SigningKey key = SigningKey.generate();
    final Map<String, byte[]> packages = new HashMap<>();

    @Nullable
    Price price;

    private final HttpServer server;

    ServedStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] found = packages.getOrDefault(exchange.getRequestURI().getPath(), new byte[0]);
            exchange.sendResponseHeaders(!known ? 401 : found.length == 0 ? 404 : 200, known ? found.length : -1);
            exchange.getResponseBody().write(known ? found : new byte[0]);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Publishes the add-on; its listing, as the catalogue has it. */
    Listing publish(String manifest, Map<String, byte[]> files) throws IOException {
        Manifest read = ProtocolJson.mapper().readValue(manifest, Manifest.class);
        Map<String, byte[]> all = new HashMap<>(files);
        all.put("addon.json", manifest.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackageWriter.write(read.slug() + "-" + read.version() + "/", all, bytes);
        packages.put("/v1/packages/" + read.id() + "/" + read.version(), bytes.toByteArray());
        return listing(read, bytes.toByteArray());
    }

    private Listing listing(Manifest manifest, byte[] bytes) {
        Version version = manifest.version();
        var statement = new ReleaseStatement(manifest.id(), version, Digest.of(bytes), bytes.length);
        var release = new ReleaseInfo(
                version,
                manifest.desk(),
                Digest.of(bytes),
                bytes.length,
                key.sign(statement),
                Instant.EPOCH,
                "",
                manifest.permissions(),
                null,
                manifest.requires());
        return new Listing(
                manifest.id(),
                Kind.LANGUAGE,
                manifest.name(),
                new Listing.Publisher(manifest.publisher(), "Acme Languages", true),
                manifest.summary(),
                "",
                List.of(),
                null,
                List.of(),
                price,
                null,
                null,
                List.of(release),
                null,
                List.of(),
                Instant.EPOCH);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
