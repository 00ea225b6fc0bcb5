package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.platform.home.Home;
import com.supportpro.protocol.Digest;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.publishing.Publishers;
import com.supportpro.testkit.s3.S3Fake;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A store whose packages are in a bucket. */
@StoreTest
class BucketTest {

    private static final S3Fake SERVER = new S3Fake();

    @Autowired
    StoreFixture fixture;

    @Autowired
    Publishers publishers;

    @Autowired
    Home home;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void bucket(DynamicPropertyRegistry properties) {
        properties.add("supportpro.store.blobs", () -> "s3://" + S3Fake.BUCKET + "/store");
        properties.add("supportpro.s3.endpoint", SERVER::url);
        properties.add("supportpro.s3.access-key", () -> S3Fake.ACCESS_KEY);
        properties.add("supportpro.s3.secret-key", () -> S3Fake.SECRET_KEY);
    }

    @Test
    void packagesGoThereAndComeFromThereAndWhileItIsAwayTheStoreServesOn() throws IOException {
        ScriptedPublisher publisher = ScriptedPublisher.registered(publishers, port);
        byte[] archive = TestPackage.of(publisher.id, "vietnamese", "1.0.0").bytes();
        assertThat(publisher.upload(archive).statusCode()).isEqualTo(201);
        assertThat(publisher.release("vietnamese", "1.0.0").statusCode()).isEqualTo(200);
        Customer owner = fixture.customer("Northwind Traders");
        String token = ScriptedDesk.registered(port, owner.key())
                .linked(new Browser(port), owner.email(), PASSWORD)
                .access();
        String path = "/v1/packages/" + publisher.id + "/vietnamese/1.0.0";

        assertThat(Download.of(port, path, token).body()).isEqualTo(archive);
        assertThat(SERVER.keys())
                .contains("store/place", "store/blobs/" + Digest.of(archive).sha256());
        assertThat(home.application().resolve("blobs")).doesNotExist();

        Files.delete(home.folder("blobs-cache").resolve(Digest.of(archive).sha256()));
        SERVER.close();
        HttpResponse<byte[]> refused = Download.of(port, path, token);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(refused.body()))
                .contains("urn:supportpro:problem:packages-away")
                .doesNotContain("s3://");
        HttpResponse<String> upload = publisher.upload(TestPackage.of(publisher.id, "vietnamese", "1.1.0"));
        assertThat(upload.statusCode()).isEqualTo(503);
        assertThat(new Browser(port).get("/v1/catalogue").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }
}
