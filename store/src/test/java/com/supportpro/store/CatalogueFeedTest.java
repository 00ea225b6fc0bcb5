package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.CataloguePage;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.store.publishing.PublishedListings;
import com.supportpro.store.publishing.Publishers;
import com.supportpro.testkit.SeededRandom;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class CatalogueFeedTest {

    private static final List<String> SLUGS = List.of("arabic", "basque", "czech", "dutch");
    private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0-rc.1", "2.0.0");
    private static final String WHY = "{\"reason\":\"Because\"}";

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Autowired
    Publishers publishers;

    @Autowired
    PublishedListings listings;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private ScriptedPublisher publisher;

    @BeforeEach
    void aPublisher() {
        publisher = ScriptedPublisher.registered(publishers, port);
    }

    @Test
    void aMirrorThatFollowsTheFeedAlwaysEqualsTheStore() {
        Mirror mirror = new Mirror(port);
        for (int round = 0; round < 12; round++) {
            for (int change = random.nextInt(8); change > 0; change--) {
                change();
                if (random.nextBoolean()) {
                    mirror.step(1 + random.nextInt(3));
                }
            }
            mirror.catchUp(() -> 1 + random.nextInt(4));
            assertThat(mirror.copy).isEqualTo(store());
        }
    }

    @Test
    void aMirrorThatFollowsWhileManyPublishMissesNothing() {
        Mirror mirror = new Mirror(port);
        List<CompletableFuture<Void>> authors = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> publishMany("many-" + i)))
                .toList();
        while (!authors.stream().allMatch(CompletableFuture::isDone)) {
            mirror.step(2);
        }
        authors.forEach(CompletableFuture::join);

        mirror.catchUp(() -> 1 + random.nextInt(4));

        assertThat(mirror.copy).isEqualTo(store());
    }

    private void publishMany(String slug) {
        for (int patch = 0; patch < 6; patch++) {
            publisher.publish(slug, "1.0." + patch);
        }
        publisher.move(slug, "1.0.3", "withdraw", WHY);
    }

    @Test
    void anUnchangedCatalogueCostsNoBody() {
        publisher.publish("arabic", "1.0.0");
        HttpResponse<String> first = get("/v1/catalogue?limit=500", "");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get("/v1/catalogue?limit=500", tag).statusCode()).isEqualTo(304);
        assertThat(get("/v1/catalogue?limit=500", tag).body()).isEmpty();
        publisher.price("arabic", "null");
        assertThat(get("/v1/catalogue?limit=500", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aReaderThatIsAheadOfTheStoreIsToldALowerRevision() {
        CataloguePage page = new Mirror(port).page(1_000_000, 10);

        assertThat(page.revision()).isLessThan(1_000_000);
        assertThat(page.listings()).isEmpty();
        assertThat(page.more()).isFalse();
    }

    @Test
    void aListingThatWasNeverSeenIsNotReportedAsRemoved() {
        long before = Mirror.of(port).revision();
        publisher.upload(TestPackage.of(publisher.id, "arabic", "1.0.0"));
        publisher.move("arabic", "1.0.0", "withdraw", WHY);

        assertThat(Mirror.of(port).revision()).isEqualTo(before);
    }

    @Test
    void largeListingsMakeShortPages() {
        String readme = "x".repeat(100_000);
        for (int i = 0; i < 45; i++) {
            publisher.upload(TestPackage.of(publisher.id, "large-" + i, "1.0.0").file("README.md", readme));
            publisher.release("large-" + i, "1.0.0");
        }
        Mirror mirror = new Mirror(port);

        assertThat(mirror.step(500)).isTrue();
        mirror.catchUp(() -> 500);
        assertThat(mirror.copy).isEqualTo(store());
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        assertThat(get("/v1/catalogue?since=-1", "").statusCode()).isEqualTo(422);
        assertThat(get("/v1/catalogue?limit=0", "").statusCode()).isEqualTo(422);
        assertThat(get("/v1/catalogue?limit=501", "").statusCode()).isEqualTo(422);
        assertThat(get("/v1/catalogue?since=now", "").statusCode()).isEqualTo(400);
    }

    private void change() {
        String slug = random.pick(SLUGS);
        String version = random.pick(VERSIONS);
        switch (random.nextInt(7)) {
            case 0 -> publisher.upload(TestPackage.of(publisher.id, slug, version));
            case 1, 2 -> {
                publisher.upload(TestPackage.of(publisher.id, slug, version));
                publisher.release(slug, version);
            }
            case 3, 4 -> publisher.move(slug, version, "withdraw", WHY);
            case 5 -> publisher.move(slug, version, random.nextInt(4) == 0 ? "revoke" : "deprecate", WHY);
            default -> publisher.price(slug, random.nextBoolean() ? "null" : price());
        }
    }

    private String price() {
        return "{\"currency\":\"EUR\",\"cycles\":[{\"cycle\":\"annually\",\"minorUnits\":" + random.nextInt(10_000)
                + "}]}";
    }

    private Map<String, Listing> store() {
        return database
                .sql("select publisher, slug from listing")
                .query((row, number) -> new AddonId(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(addon -> listings.find(addon).stream())
                .collect(Collectors.toMap(listing -> listing.id().toString(), listing -> listing));
    }

    private HttpResponse<String> get(String path, String tag) {
        Browser http = new Browser(port);
        return http.send(http.request(path)
                .setHeader("Accept", "application/json")
                .header("If-None-Match", tag.isEmpty() ? "\"none\"" : tag)
                .GET());
    }
}
