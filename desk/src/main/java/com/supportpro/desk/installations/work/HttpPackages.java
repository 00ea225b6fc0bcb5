package com.supportpro.desk.installations.work;

import com.supportpro.desk.billinglink.AccessTokens;
import com.supportpro.desk.billinglink.NotLinkedException;
import com.supportpro.desk.billinglink.StoreTrust;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
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

    private final StoreTrust store;
    private final AccessTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpPackages(StoreTrust store, AccessTokens tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    @Override
    public void fetch(AddonId addon, Version version, Sink sink)
            throws TransferFailedException, StepFailedException, IOException {
        var body = new Receiving(sink);
        int status = new Transfer(http, body).send(request(addon, version));
        StoreAnswers.check(status);
    }

    private HttpRequest request(AddonId addon, Version version) throws StepFailedException {
        String path = "v1/packages/" + addon.publisher() + "/" + addon.slug() + "/" + version;
        String base = store.storeUrl().toString().replaceFirst("/*$", "/");
        return HttpRequest.newBuilder(URI.create(base + path.replace("+", "%2B")))
                .timeout(ANSWER)
                .header("Accept", "application/zip")
                .header("Authorization", "Bearer " + token())
                .build();
    }

    private String token() throws StepFailedException {
        try {
            return tokens.current();
        } catch (NotLinkedException e) {
            throw new StepFailedException(Problem.of("not-linked"), e);
        }
    }
}
