package com.supportpro.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.CataloguePage;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.Withdrawal;
import com.supportpro.store.publishing.PublishedListings;
import com.supportpro.store.publishing.Publishers;
import com.supportpro.testkit.SeededRandom;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
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

    @Autowired
    @Qualifier("epochs")
    SmartInitializingSingleton epochs;

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
    void aReaderOfAnotherHistoryIsToldAnotherEpoch() {
        publisher.publish("arabic", "1.0.0");
        Mirror mirror = Mirror.of(port);
        CataloguePage known = mirror.page(mirror.revision(), 10);
        String before = get("/v1/catalogue", "").headers().firstValue("ETag").orElseThrow();

        restoreFromABackup(mirror.revision() - 1);
        publisher.publish("basque", "1.0.0");

        CataloguePage page = mirror.page(mirror.revision(), 10);
        assertThat(page.revision()).isGreaterThanOrEqualTo(known.revision());
        assertThat(page.continues()).isNotEmpty().isNotEqualTo(known.epoch());
        assertThat(get("/v1/catalogue", before).statusCode()).isEqualTo(200);
        // What was forgotten of the feed only is told again, since the other tests follow it.
        publisher.price("arabic", "null");
    }

    @Test
    void aRestartDoesNotEndWhatAReaderKnows() {
        publisher.publish("arabic", "1.0.0");
        Mirror mirror = Mirror.of(port);
        String known = mirror.page(mirror.revision(), 10).epoch();

        epochs.afterSingletonsInstantiated();
        publisher.publish("basque", "1.0.0");

        CataloguePage page = mirror.page(mirror.revision(), 10);
        assertThat(page.continues()).isEqualTo(known);
        assertThat(page.epoch()).isNotEqualTo(known);
        assertThat(mirror.page(page.revision(), 10).continues()).isEqualTo(page.epoch());
        assertThat(mirror.page(0, 10).continues()).isEmpty();
    }

    @Test
    void aPublisherThatIsVerifiedIsSoOnAllItsListings() {
        publisher.publish("arabic", "1.0.0");
        publisher.publish("basque", "1.0.0");
        publisher.upload(TestPackage.of(publisher.id, "czech", "1.0.0"));
        Mirror mirror = Mirror.of(port);
        StaffProgram staff = new StaffProgram(port);
        String path = "/publishers/" + publisher.id + "/verified";

        assertThat(staff.put(path, "{\"verified\":true}").body()).isEqualTo("{\"verified\":true}");

        assertThat(verified(mirror)).isEqualTo(2);
        assertThat(mirror.copy).isEqualTo(store());
        long revision = mirror.revision();
        staff.put(path, "{\"verified\":true}");
        mirror.catchUp(() -> 10);
        assertThat(mirror.revision()).isEqualTo(revision);
        staff.put(path, "{\"verified\":false}");
        assertThat(verified(mirror)).isZero();
        assertThat(database.sql(
                                "select action from audit_entry where subject = :id and action like '%verified' order by at")
                        .param("id", publisher.id)
                        .query(String.class)
                        .list())
                .containsExactly("Publisher verified", "Publisher no longer verified");
    }

    private long verified(Mirror mirror) {
        mirror.catchUp(() -> 10);
        return mirror.copy.values().stream()
                .filter(listing -> listing.publisher().id().equals(publisher.id))
                .filter(listing -> listing.publisher().verified())
                .count();
    }

    /** Forgets what happened after the revision, and starts. */
    private void restoreFromABackup(long revision) {
        database.sql("delete from catalogue_entry where revision > :revision")
                .param("revision", revision)
                .update();
        database.sql("delete from catalogue_epoch where after > :revision")
                .param("revision", revision)
                .update();
        database.sql("update catalogue_revision set revision = :revision")
                .param("revision", revision)
                .update();
        epochs.afterSingletonsInstantiated();
    }

    @Test
    void whatIsWithdrawnLeavesItsReason() {
        publisher.publish("arabic", "1.0.0");
        publisher.publish("arabic", "2.0.0");
        publisher.upload(TestPackage.of(publisher.id, "arabic", "3.0.0"));
        publisher.move("arabic", "3.0.0", "withdraw", WHY);
        Mirror mirror = Mirror.of(port);
        String id = publisher.id + "/arabic";
        Withdrawal first = new Withdrawal(Version.of("1.0.0"), "It lost messages");

        publisher.move("arabic", "1.0.0", "withdraw", "{\"reason\":\"It lost messages\"}");
        mirror.catchUp(() -> 10);

        assertThat(Objects.requireNonNull(mirror.copy.get(id)).withdrawn()).containsExactly(first);
        publisher.move("arabic", "2.0.0", "withdraw", WHY);
        CataloguePage page = mirror.page(mirror.revision(), 10);
        assertThat(page.removed()).containsExactly(id);
        assertThat(page.farewells())
                .singleElement()
                .satisfies(farewell -> assertThat(farewell.withdrawn())
                        .containsExactlyInAnyOrder(first, new Withdrawal(Version.of("2.0.0"), "Because")));
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
    void aPageIsSmallInBytesTheLastListingIncluded() {
        String readme = "ạ".repeat(60_000);
        for (int i = 0; i < 24; i++) {
            publisher.upload(TestPackage.of(publisher.id, "wide-" + i, "1.0.0").file("README.md", readme));
            publisher.release("wide-" + i, "1.0.0");
        }
        Mirror mirror = new Mirror(port);

        long since = 0;
        boolean more = true;
        while (more) {
            HttpResponse<String> answer = get("/v1/catalogue?limit=500&since=" + since, "");
            assertThat(answer.body().getBytes(UTF_8).length).isLessThan(4_100_000);
            CataloguePage page = ProtocolJson.mapper().readValue(answer.body(), CataloguePage.class);
            since = page.revision();
            more = page.more();
        }
        mirror.catchUp(() -> 500);
        assertThat(mirror.copy).isEqualTo(store());
    }

    @Test
    void aListingThatIsLargerThanAPageIsTheOnlyOneOfItsPage() {
        publisher.publish("arabic", "1.0.0");
        publisher.publish("basque", "1.0.0");
        publisher.publish("czech", "1.0.0");
        Mirror mirror = Mirror.of(port);
        long before = mirror.revision();
        publisher.price("arabic", "null");
        publisher.price("basque", "null");
        publisher.price("czech", "null");
        String id = publisher.id + "/basque";
        database.sql(
                        "update catalogue_entry set document = document || repeat(' ', 5000000) where slug = 'basque' and publisher = :publisher")
                .param("publisher", publisher.id)
                .update();

        assertThat(mirror.page(before, 500).listings()).hasSize(1);
        assertThat(mirror.page(before + 1, 500).listings())
                .extracting(listing -> listing.id().toString())
                .containsExactly(id);
        assertThat(mirror.page(before + 2, 500).listings()).hasSize(1);
        publisher.price("basque", "null");
    }

    @Test
    void aReleaseThatMakesItsListingTooLargeForDesksIsNotPublishedAndOldOnesCanStillBeWithdrawn() {
        publisher.publish("dutch", "1.0.0");
        database.sql("""
                insert into release select (jsonb_populate_record(r, jsonb_build_object(
                  'version', '1.1.' || n, 'changelog', repeat('ạ', 5000), 'settings', (
                    select jsonb_agg(jsonb_build_object('name', 's' || s, 'title', repeat('ạ', 120), 'required', false))
                    from generate_series(1, 30) s)))).*
                from release r, generate_series(1, 310) n where r.publisher = :publisher""").param("publisher", publisher.id).update();
        publisher.upload(TestPackage.of(publisher.id, "dutch", "1.2.0"));

        HttpResponse<String> refused = publisher.release("dutch", "1.2.0");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("listing-too-large", "withdraw old releases");
        assertThat(publisher.move("dutch", "1.1.1", "withdraw", WHY).statusCode())
                .isEqualTo(200);
        // And as many again, in one go.
        database.sql("""
                update release set state = 'WITHDRAWN', reason = 'Old'
                where publisher = :publisher and version ~ '^1\\.1\\.1.' and state = 'RELEASED'""").param("publisher", publisher.id).update();
        assertThat(publisher.release("dutch", "1.2.0").statusCode()).isEqualTo(200);
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
