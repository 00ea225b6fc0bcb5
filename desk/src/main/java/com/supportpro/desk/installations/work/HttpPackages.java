package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Fetches packages from the store with the desk's access token. */
@Component
class HttpPackages implements PackageSource {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final StoreAccess store;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpPackages(StoreAccess store) {
        this.store = store;
    }

    @Override
    public void fetch(AddonId addon, Version version, Digest digest, Sink sink)
            throws TransferFailedException, StepFailedException, IOException {
        var body = new Receiving(sink);
        int status = new Transfer(http, body).send(request(addon, version));
        if (StoreAnswers.refusesTheLink(status)) {
            store.doubt();
        }
        StoreAnswers.check(status);
    }

    private HttpRequest request(AddonId addon, Version version) throws StepFailedException, TransferFailedException {
        String path = "v1/packages/" + addon.publisher() + "/" + addon.slug() + "/" + version;
        String base = store.url().toString().replaceFirst("/*$", "/");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path.replace("+", "%2B")))
                .timeout(ANSWER)
                .header("Accept", "application/zip")
                .header("Authorization", "Bearer " + store.token());
        store.says().forEach(request::header);
        return request.build();
    }
}
