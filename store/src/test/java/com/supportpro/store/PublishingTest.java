package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.manifest.Requirement;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.store.StoreDescriptor;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.publishing.PublisherId;
import com.supportpro.store.publishing.Publishers;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class PublishingTest {

    @Autowired
    StoreFixture fixture;

    @Autowired
    Publishers publishers;

    @Autowired
    JdbcClient database;

    @Autowired
    Audit audit;

    @LocalServerPort
    int port;

    private ScriptedPublisher publisher;

    @BeforeEach
    void aPublisher() {
        publisher = ScriptedPublisher.registered(publishers, port);
    }

    @Test
    void whatIsPublishedStandsInTheCatalogueAndComesToADesk() {
        byte[] archive = TestPackage.of(publisher.id, "vietnamese", "1.2.0").bytes();

        assertThat(publisher.upload(archive).statusCode()).isEqualTo(201);
        assertThat(listing("vietnamese")).as("a draft").isNull();
        assertThat(publisher.release("vietnamese", "1.2.0").body()).contains("\"state\":\"RELEASED\"");

        Listing listing = listing("vietnamese");
        assertThat(listing.name()).isEqualTo("Tiếng Việt");
        assertThat(listing.description()).startsWith("# Tiếng Việt");
        assertThat(listing.newest().changelog()).isEqualTo("- Everything is new.");
        assertThat(listing.newest().digest()).isEqualTo(Digest.of(archive));
        assertThat(trusted(listing)).isTrue();
        HttpResponse<byte[]> delivered = download("vietnamese", "1.2.0", linkedDesk("Northwind Traders"));
        assertThat(delivered.statusCode()).isEqualTo(200);
        assertThat(delivered.body()).isEqualTo(archive);
        assertThat(delivered.headers().firstValueAsLong("Content-Length")).hasValue(archive.length);
        assertThat(delivered.headers().firstValue("Repr-Digest")).isPresent();
    }

    @Test
    void picturesAreServedSoThatABrowserDoesNothingButShowThem() {
        publisher.publish("vietnamese", "1.0.0");

        HttpResponse<String> icon =
                new Browser(port).get("/v1/assets/" + listing("vietnamese").icon());

        assertThat(icon.body()).isEqualTo(TestPackage.ICON);
        assertThat(icon.headers().map())
                .containsEntry("content-type", List.of("image/svg+xml"))
                .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("max-age=31536000, public, immutable"));
        assertThat(new Browser(port).get("/v1/assets/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/v1/assets/" + digestOf("vietnamese")).statusCode())
                .as("packages are no pictures")
                .isEqualTo(404);
    }

    @Test
    void theSamePackageMayBeSentAgainAndAnotherOneOfTheSameVersionMayNot() {
        TestPackage first = TestPackage.of(publisher.id, "vietnamese", "1.0.0");
        String answer = publisher.upload(first).body();

        HttpResponse<String> again = publisher.upload(first);
        HttpResponse<String> other = publisher.upload(first.file("README.md", "Other"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(answer);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("urn:supportpro:problem:version-taken");
    }

    @Test
    void whatAReleaseRequiresStandsInTheCatalogue() {
        publisher.publish("base", "3.1.0");
        TestPackage needy = TestPackage.of(publisher.id, "vietnamese", "1.0.0")
                .says("requires", List.of(Map.of("addon", publisher.id + "/base", "version", "^3.0.0")));

        assertThat(publisher.upload(needy).body()).contains("{\"name\":\"requirements\",\"outcome\":\"PASSED\"");
        publisher.release("vietnamese", "1.0.0");

        assertThat(listing("vietnamese").newest().requires())
                .containsExactly(new Requirement(new AddonId(publisher.id, "base"), VersionRange.of("^3.0.0")));
        assertThat(listing("base").newest().requires()).isEmpty();
    }

    @Test
    void whatNoDeskCouldGetIsFlaggedAndTakenAllTheSame() {
        publisher.publish("base", "3.1.0");
        TestPackage needy = TestPackage.of(publisher.id, "vietnamese", "1.0.0")
                .says(
                        "requires",
                        List.of(
                                Map.of("addon", publisher.id + "/base", "version", ">=4.0.0"),
                                Map.of("addon", "nobody/nothing", "version", "*")));

        HttpResponse<String> answer = publisher.upload(needy);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("{\"name\":\"requirements\",\"outcome\":\"WARNING\"")
                .contains("base >=4.0.0, and the catalogue has no such release of it")
                .contains("nobody/nothing, which is not in the catalogue");
    }

    @Test
    void ofTwoUploadsOfOneVersionAtOnceOneWins() {
        List<CompletableFuture<Integer>> uploads = IntStream.range(0, 4)
                .mapToObj(i -> TestPackage.of(publisher.id, "race", "1.0.0").file("README.md", "Number " + i))
                .map(archive -> CompletableFuture.supplyAsync(
                        () -> publisher.upload(archive).statusCode()))
                .toList();

        assertThat(uploads.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void lowerVersionsMayFollowAndTheNewestSpeaksForTheListing() {
        publisher.upload(TestPackage.of(publisher.id, "vietnamese", "2.0.0").says("name", "New"));
        publisher.release("vietnamese", "2.0.0");
        publisher.upload(TestPackage.of(publisher.id, "vietnamese", "1.9.9").says("name", "Old"));
        publisher.release("vietnamese", "1.9.9");

        assertThat(listing("vietnamese").name()).isEqualTo("New");
        assertThat(listing("vietnamese").releases())
                .extracting(release -> release.version().toString())
                .containsExactly("2.0.0", "1.9.9");
    }

    @Test
    void aHostilePackageIsRefusedWithEveryReason() {
        HttpResponse<String> answer = publisher.upload(TestPackage.of(publisher.id, "evil", "1.0.0")
                .file("run.sh", "rm -rf /")
                .file("icon.svg", "<svg onload=\"alert(1)\"></svg>")
                .file("texts/vi.properties", new byte[] {(byte) 0xff}));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("urn:supportpro:problem:package-refused", "has no place in a package")
                .contains("must be plain shapes", "is not UTF-8")
                .contains("{\"name\":\"archive\",\"outcome\":\"PASSED\",\"message\":\"\"}");
        assertThat(rows("evil")).isZero();
    }

    @Test
    void textsThatNoPageCanShowAreRefused() {
        assertThat(publisher
                        .upload(TestPackage.of(publisher.id, "evil", "1.0.0").file("README.md", "a\u0000b"))
                        .body())
                .contains("README.md must not have control characters");
        assertThat(publisher
                        .upload(TestPackage.of(publisher.id, "evil", "1.0.0").says("name", "a\u0007b"))
                        .body())
                .contains("name must not have control characters");
        assertThat(publisher
                        .upload(TestPackage.of(publisher.id, "evil", "1.0.0").file("README.md", "x".repeat(100_001)))
                        .body())
                .contains("README.md must have 0 to 100000 characters");
        assertThat(publisher
                        .upload(TestPackage.of(publisher.id, "evil", "1.0.0").says("licence", "x".repeat(61)))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsNoZipIsRefusedInWords() {
        assertThat(publisher.upload(new byte[] {1, 2, 3}).body()).contains("It is no zip archive");
        assertThat(publisher.upload(new byte[0]).statusCode()).isEqualTo(422);
        assertThat(publisher
                        .send("POST", "/releases", "text/plain", BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aPackageMayBeLargerThanOtherRequests() {
        assertThat(publisher.upload(new byte[2 << 20]).statusCode()).isEqualTo(422);
    }

    @Test
    void aPublisherCannotUploadForAnother() {
        ScriptedPublisher other = ScriptedPublisher.registered(publishers, port);

        assertThat(publisher.upload(TestPackage.of(other.id, "theirs", "1.0.0")).body())
                .contains("addon.json names the publisher " + other.id);
        assertThat(publisher.with(other.token, port).upload(TestPackage.of(publisher.id, "mine", "1.0.0")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(403))
                .satisfies(answer -> assertThat(answer.body()).contains("urn:supportpro:problem:other-publisher"));
    }

    @Test
    void aTokenThatIsWrongOrRevokedIsRefused() {
        publishers.tokens(new PublisherId(publisher.id)).forEach(token -> publishers.revokeToken(token.id()));

        assertThat(publisher.release("any", "1.0.0").statusCode()).isEqualTo(401);
        assertThat(publisher.with("spp_nonsense", port).release("any", "1.0.0").statusCode())
                .isEqualTo(401);
        assertThat(publisher
                        .with("eyJhbGciOiJub25lIn0.e30.", port)
                        .release("any", "1.0.0")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void onlyTheHashOfATokenIsKept() {
        assertThat(database.sql("select token_hash from publisher_token")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .doesNotContain(publisher.token);
    }

    @Test
    void anAddonKeepsItsKind() {
        publisher.upload(TestPackage.of(publisher.id, "vietnamese", "1.0.0"));
        database.sql("update listing set kind = 'PLUGIN' where publisher = :publisher")
                .param("publisher", publisher.id)
                .update();

        assertThat(publisher
                        .upload(TestPackage.of(publisher.id, "vietnamese", "1.1.0"))
                        .body())
                .contains("cannot become a language");
    }

    @Test
    void aReleaseMovesOnlyAsItMay() {
        publisher.upload(TestPackage.of(publisher.id, "vietnamese", "1.0.0"));

        assertThat(publisher
                        .move("vietnamese", "1.0.0", "revoke", because("Bad"))
                        .body())
                .contains("A release that is a draft cannot become revoked");
        assertThat(publisher.release("vietnamese", "1.0.0").statusCode()).isEqualTo(200);
        assertThat(publisher.release("vietnamese", "1.0.0").statusCode())
                .as("again")
                .isEqualTo(200);
        assertThat(publisher.move("vietnamese", "1.0.0", "revoke", "{}").statusCode())
                .isEqualTo(422);
        assertThat(publisher
                        .move("vietnamese", "1.0.0", "revoke", because("Bad"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(publisher.release("vietnamese", "1.0.0").statusCode()).isEqualTo(409);
        assertThat(publisher.release("vietnamese", "9.9.9").statusCode()).isEqualTo(404);
        assertThat(audit.newest(50))
                .anyMatch(entry -> entry.action().equals("Release revoked")
                        && entry.subject().equals(publisher.id + "/vietnamese 1.0.0: Bad"));
    }

    @Test
    void theCatalogueTellsOfDeprecationAndRevocationAndForgetsWhatIsWithdrawn() {
        publisher.publish("vietnamese", "1.0.0");
        publisher.publish("vietnamese", "1.1.0");

        publisher.move("vietnamese", "1.1.0", "deprecate", because("Use the other one"));
        assertThat(listing("vietnamese").deprecated()).isEqualTo("Use the other one");
        publisher.move("vietnamese", "1.1.0", "revoke", because("It leaks"));
        assertThat(listing("vietnamese").newest().revoked()).isEqualTo("It leaks");
        publisher.move("vietnamese", "1.0.0", "withdraw", because("Too old"));
        assertThat(listing("vietnamese").releases()).hasSize(1);
    }

    @Test
    void aRevokedOrUnknownPackageIsNotDelivered() {
        publisher.publish("vietnamese", "1.0.0");
        publisher.publish("vietnamese", "1.1.0");
        publisher.upload(TestPackage.of(publisher.id, "vietnamese", "1.2.0"));
        publisher.move("vietnamese", "1.0.0", "revoke", because("It leaks"));
        publisher.move("vietnamese", "1.1.0", "withdraw", because("Too old"));
        String token = linkedDesk("Northwind Traders");

        assertThat(refusal("vietnamese", "1.0.0", token)).isEqualTo("410 release-revoked");
        assertThat(refusal("vietnamese", "1.1.0", token)).isEqualTo("410 release-withdrawn");
        assertThat(refusal("vietnamese", "1.2.0", token)).isEqualTo("404 unknown-release");
        assertThat(refusal("vietnamese", "9.9.9", token)).isEqualTo("404 unknown-release");
        assertThat(refusal("vietnamese", "latest", token)).isEqualTo("422 invalid-value");
    }

    @Test
    void aPackageNeedsADeskWhoseAccountHoldsTheLicence() {
        publisher.publish("vietnamese", "1.0.0");
        Customer owner = fixture.customer("Northwind Traders");
        Customer stranger = fixture.customer("Contoso");
        ScriptedDesk desk = ScriptedDesk.registered(port, owner.key());
        String token =
                desk.linked(new Browser(port), stranger.email(), PASSWORD).access();

        assertThat(refusal("vietnamese", "1.0.0", token)).isEqualTo("403 wrong-account");
        assertThat(refusal("vietnamese", "1.0.0", publisher.token)).isEqualTo("401 not-signed-in");
    }

    @Test
    void aCommercialPackageHasToBePurchased() {
        publisher.publish("vietnamese", "1.0.0");
        String token = linkedDesk("Northwind Traders");

        HttpResponse<String> priced = publisher.price(
                "vietnamese", "{\"currency\":\"EUR\",\"cycles\":[{\"cycle\":\"monthly\",\"minorUnits\":990}]}");

        assertThat(priced.statusCode()).isEqualTo(204);
        assertThat(listing("vietnamese").free()).isFalse();
        assertThat(refusal("vietnamese", "1.0.0", token)).isEqualTo("402 purchase-required");
        assertThat(publisher.price("vietnamese", "null").statusCode()).isEqualTo(204);
        assertThat(download("vietnamese", "1.0.0", token).statusCode()).isEqualTo(200);
    }

    @Test
    void aPriceThatIsNoneChangesNothing() {
        publisher.publish("vietnamese", "1.0.0");

        assertThat(publisher.price("vietnamese", "").statusCode()).isEqualTo(400);
        assertThat(publisher.price("vietnamese", "{}").statusCode()).isEqualTo(422);
        assertThat(publisher
                        .price("vietnamese", "{\"currency\":\"EUR\",\"cycles\":[]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(publisher.price("unknown", "null").statusCode()).isEqualTo(404);
        assertThat(listing("vietnamese").free()).isTrue();
    }

    @Test
    void theDatabaseItselfRefusesToChangeARelease() {
        publisher.publish("vietnamese", "1.0.0");

        for (String change : List.of(
                "digest = repeat('0', 64)",
                "version = '2.0.0'",
                "length = 1",
                "manifest = '{}'",
                "description = ''",
                "signature = 'none'")) {
            assertThatThrownBy(() -> changed("update release set " + change))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> changed("delete from release")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("truncate release").update()).isInstanceOf(DataAccessException.class);
    }

    private void changed(String sql) {
        database.sql(sql + " where publisher = :publisher")
                .param("publisher", publisher.id)
                .update();
    }

    private long rows(String slug) {
        return database.sql("select count(*) from release where publisher = :publisher and slug = :slug")
                .param("publisher", publisher.id)
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private String digestOf(String slug) {
        return database.sql("select digest from release where publisher = :publisher and slug = :slug")
                .param("publisher", publisher.id)
                .param("slug", slug)
                .query(String.class)
                .single();
    }

    private Listing listing(String slug) {
        return Mirror.of(port).copy.get(publisher.id + "/" + slug);
    }

    private boolean trusted(Listing listing) {
        String descriptor = new Browser(port).get("/v1/descriptor").body();
        StoreDescriptor.Key key = ProtocolJson.mapper()
                .readValue(descriptor, StoreDescriptor.class)
                .keys()
                .get(0);
        return SigningKey.verifies(
                SigningKey.publicKey(key.publicKey()),
                listing.newest().statement(new AddonId(publisher.id, "vietnamese")),
                listing.newest().signature());
    }

    private String linkedDesk(String account) {
        Customer owner = fixture.customer(account);
        ScriptedDesk desk = ScriptedDesk.registered(port, owner.key());
        return desk.linked(new Browser(port), owner.email(), PASSWORD).access();
    }

    private HttpResponse<byte[]> download(String slug, String version, String token) {
        return Download.of(port, path(slug, version), token);
    }

    private String refusal(String slug, String version, String token) {
        HttpResponse<byte[]> answer = download(slug, version, token);
        String type = ProtocolJson.mapper().readTree(answer.body()).path("type").asString("");
        return answer.statusCode() + " " + type.replace("urn:supportpro:problem:", "");
    }

    private String path(String slug, String version) {
        return "/v1/packages/" + publisher.id + "/" + slug + "/" + version;
    }

    private static String because(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }
}
