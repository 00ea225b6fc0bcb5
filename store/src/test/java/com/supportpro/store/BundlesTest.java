package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.LeftOut;
import com.supportpro.protocol.bundle.BundleIndex.Reason;
import com.supportpro.protocol.bundle.BundleRequest;
import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.bundle.SignedRequest;
import com.supportpro.protocol.catalogue.CataloguePage;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.store.DeskRenewal;
import com.supportpro.protocol.store.InstalledAddons;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.licences.LicenceState;
import com.supportpro.store.licences.Licences;
import com.supportpro.store.publishing.Publishers;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk without a network asks by a file that its owner brings, and gets all that it may have in another. */
@StoreTest
class BundlesTest {

    private static final String PAGE = "/desks/without-network";

    @Autowired
    StoreFixture fixture;

    @Autowired
    Shop shop;

    @Autowired
    Publishers publishers;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Licences licences;

    @Autowired
    Desks desks;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private final UUID instance = UUID.randomUUID();
    private Customer customer;
    private Browser browser;
    private ScriptedPublisher publisher;

    @BeforeEach
    void aCustomer() {
        customer = fixture.customer("Northwind");
        browser = new Browser(port);
        browser.signIn(customer.email(), PASSWORD);
        publisher = ScriptedPublisher.registered(publishers, port);
    }

    /** The tests share their books, and nobody has paid for it. */
    @AfterEach
    void whatWasGivenAwayEnds() {
        LicenceId licence = customer.licence().id();
        transaction.executeWithoutResult(status -> entitlements
                .of(licence)
                .forEach(given -> entitlements.revoke(licence, given.addon(), "The test is over")));
    }

    @Test
    void aDeskThatNobodyKnowsIsRegisteredAndGetsWhatItMayHave() {
        AddonId free = published("arabic", "1.0.0", "1.1.0");
        AddonId sold = shop.forSale(port, Shop.PRICE).addon();
        AddonId unpaid = shop.forSale(port, Shop.PRICE).addon();
        entitle(sold);

        BundleFile bundle = bundle(request(null, free, unpaid, new AddonId("no", "such")));

        assertThat(bundle.index.instance()).isEqualTo(instance);
        assertThat(bundle.signed.provenBy(secret())).isTrue();
        assertThat(bundle.index.packages())
                .extracting(one -> one.addon() + " " + one.version())
                .containsExactlyInAnyOrder(free + " 1.1.0", sold + " 1.0.0");
        assertThat(bundle.index.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut(unpaid, Reason.NOT_ENTITLED),
                        new LeftOut(new AddonId("no", "such"), Reason.UNKNOWN));
        assertThat(desks.of(customer.licence().id())).singleElement().satisfies(desk -> {
            assertThat(desk.id().value()).isEqualTo(bundle.index.desk());
            assertThat(desk.name()).isEqualTo("Bunker desk");
        });
        assertThat(browser.get("/desks").body()).contains("Bunker desk");
        assertThat(browser.get("/desks/" + bundle.index.desk()).body()).contains("Not linked");
    }

    @Test
    void whatItHoldsIsWhatDesksAreGivenOnline() {
        AddonId free = published("arabic", "1.0.0");
        entitle(shop.forSale(port, Shop.PRICE).addon());

        BundleFile bundle = bundle(request(null, free));

        ReleaseEnvelope envelope = bundle.index.packages().stream()
                .filter(one -> one.addon().equals(free))
                .findFirst()
                .orElseThrow();
        byte[] archive = bundle.parts.get(envelope.packageName());
        assertThat(Digest.of(archive)).isEqualTo(envelope.digest());
        assertThat(ReleaseEnvelope.parse(bundle.parts.get(envelope.packageName() + ReleaseEnvelope.ENDING)))
                .isEqualTo(envelope);
        assertThat(bundle.index.descriptor().keys())
                .anyMatch(key -> SigningKey.verifies(
                        SigningKey.publicKey(key.publicKey()), envelope.statement(), envelope.signature()));
        CataloguePage last = ProtocolJson.mapper()
                .readValue(
                        bundle.parts.get(
                                bundle.index.pages().get(bundle.index.pages().size() - 1)),
                        CataloguePage.class);
        assertThat(last.more()).isFalse();
        assertThat(last.revision()).isEqualTo(bundle.index.catalogue().revision());
        var paper = ProtocolJson.mapper()
                .readValue(bundle.parts.get(BundleIndex.ENTITLEMENTS), SignedEntitlements.class)
                .read();
        assertThat(paper.desk()).isEqualTo(bundle.index.desk());
        assertThat(paper.entitlements()).hasSize(1);
    }

    @Test
    void itsCredentialsAreForWhoHasTheLicenceKeyAndGoodForLater() {
        BundleFile bundle = bundle(request(null));
        BundleIndex.Client client = bundle.index.newClient().orElseThrow();
        String secret = secret().open(client.sealedSecret(), BundleIndex.Client.context(bundle.index.desk()));

        assertThat(renew(bundle.index.desk(), client.id(), secret)).isEqualTo(204);
        assertThat(new String(bundle.signed.bytes(), StandardCharsets.UTF_8)).doesNotContain(secret);
    }

    @Test
    void oneThatAsksAgainIsTheSameDesk() {
        BundleFile lost = bundle(request(null));
        BundleFile again = bundle(request(null));
        BundleFile later = bundle(request(again.index.desk()));

        assertThat(again.index.desk()).isEqualTo(lost.index.desk());
        assertThat(again.index.newClient()).isPresent();
        assertThat(later.index.desk()).isEqualTo(lost.index.desk());
        assertThat(later.index.newClient()).isEmpty();
        assertThat(later.index.issuedAt()).isAfter(lost.index.issuedAt());
        assertThat(desks.of(customer.licence().id())).hasSize(1);
    }

    @Test
    void whatItHasAlreadyIsNotSentAgain() {
        AddonId present = published("arabic", "1.0.0", "1.1.0");
        AddonId old = published("basque", "1.0.0", "2.0.0");
        BundleFile first = bundle(request(null, present));
        var known = new BundleRequest.Known(
                first.index.catalogue().revision(), first.index.catalogue().epoch(), 0);
        AddonId next = published("czech", "1.0.0");

        BundleFile second = bundle(request(
                first.index.desk(),
                new InstalledAddons(
                        List.of(new InstalledAddons.Installed(old, Version.of("1.0.0"), InstalledAddons.State.ACTIVE))),
                known,
                first.index.packages().stream().map(ReleaseEnvelope::digest).toList(),
                List.of(present, next)));

        assertThat(second.index.packages())
                .extracting(one -> one.addon() + " " + one.version())
                .containsExactlyInAnyOrder(next + " 1.0.0", old + " 2.0.0");
        assertThat(second.index.catalogue().since()).isEqualTo(known.catalogue());
        CataloguePage news = ProtocolJson.mapper()
                .readValue(second.parts.get(second.index.pages().get(0)), CataloguePage.class);
        assertThat(news.listings()).extracting(one -> one.id()).containsExactly(next);
        assertThat(browser.get("/desks/" + first.index.desk()).body()).contains(old.toString());
    }

    @Test
    void whatAWantedAddonRequiresComesAlong() {
        AddonId base = published("base", "1.0.0", "2.0.0");
        TestPackage needy = TestPackage.of(publisher.id, "needy", "1.0.0")
                .says("requires", List.of(Map.of("addon", base.toString(), "version", "^1.0.0")));
        assertThat(publisher.upload(needy).statusCode()).isEqualTo(201);
        assertThat(publisher.release("needy", "1.0.0").statusCode()).isEqualTo(200);

        BundleFile bundle = bundle(request(null, new AddonId(publisher.id, "needy")));

        assertThat(bundle.index.packages())
                .extracting(one -> one.addon().slug() + " " + one.version())
                .containsExactlyInAnyOrder("needy 1.0.0", "base 1.0.0");
    }

    @Test
    void nobodyElseGetsAnythingForIt() {
        Customer other = fixture.customer("Contoso");
        Browser theirs = new Browser(port);
        theirs.signIn(other.email(), PASSWORD);

        assertThat(refusal(theirs, request(null).bytes())).contains("No licence of this account has the key");
        assertThat(desks.of(customer.licence().id())).isEmpty();
        assertThat(new Browser(port).get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void aChangedOrStrangeFileIsRefused() {
        SignedRequest honest = request(null);
        SignedRequest changed = new SignedRequest(honest.request().replace("Bunker", "Bonker"), honest.proof());

        assertThat(refusal(browser, changed.bytes())).contains("No licence of this account has the key");
        assertThat(refusal(browser, "[]".getBytes(StandardCharsets.UTF_8))).contains("no request of a desk");
        assertThat(refusal(browser, new byte[0])).contains("no request of a desk");
        assertThat(refusal(browser, "{\"request\":\"{}\",\"proof\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                .contains("no request of a desk");
        assertThat(desks.of(customer.licence().id())).isEmpty();
    }

    @Test
    void aSuspendedLicenceGetsNone() {
        licences.put(customer.licence().id(), LicenceState.SUSPENDED);

        assertThat(refusal(browser, request(null).bytes())).contains("suspended");
    }

    @Test
    void aCopyOfALinkedDeskGetsNone() {
        ScriptedDesk linked = ScriptedDesk.registered(port, customer.key());
        String token =
                linked.linked(new Browser(port), customer.email(), PASSWORD).access();
        linked.call(
                "/v1/entitlements",
                token,
                "X-SupportPro-Instance",
                UUID.randomUUID().toString());

        assertThat(refusal(browser, request(UUID.fromString(linked.id)).bytes()))
                .contains("copy of a desk");
        assertThat(desks.find(DeskId.of(linked.id)).orElseThrow().name()).isEqualTo("Front desk");
    }

    @Test
    void anotherDeskOfTheAccountMayCarryTheFile() throws Exception {
        AddonId free = published("arabic", "1.0.0");
        ScriptedDesk linked = ScriptedDesk.registered(port, customer.key());
        String token =
                linked.linked(new Browser(port), customer.email(), PASSWORD).access();
        var call = browser.request("/v1/bundles")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(request(null, free).bytes()));

        HttpResponse<byte[]> answer =
                java.net.http.HttpClient.newHttpClient().send(call.build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(BundleFile.read(answer.body()).index.packages()).hasSize(1);
    }

    private AddonId published(String slug, String... versions) {
        for (String version : versions) {
            publisher.publish(slug, version);
        }
        return new AddonId(publisher.id, slug);
    }

    private void entitle(AddonId addon) {
        transaction.executeWithoutResult(
                status -> entitlements.grant(customer.licence().id(), addon));
    }

    private LicenceSecret secret() {
        return LicenceSecret.of(customer.key());
    }

    private SignedRequest request(UUID desk, AddonId... wanted) {
        return request(
                desk, new InstalledAddons(List.of()), new BundleRequest.Known(0, "", 0), List.of(), List.of(wanted));
    }

    private SignedRequest request(
            UUID desk, InstalledAddons installed, BundleRequest.Known known, List<Digest> here, List<AddonId> wanted) {
        URI url = URI.create("http://127.0.0.1:9999");
        var renewal = new DeskRenewal(
                "Bunker desk",
                url,
                Version.of("1.0.0"),
                List.of(URI.create(ScriptedDesk.CALLBACK)),
                List.of(URI.create(ScriptedDesk.AFTER_LOGOUT)));
        return SignedRequest.sign(
                new BundleRequest(
                        UUID.randomUUID(),
                        Instant.now(),
                        instance,
                        desk,
                        URI.create("http://localhost:8081"),
                        customer.licence().key().masked(),
                        renewal,
                        "Linux amd64, Java 17",
                        installed,
                        wanted,
                        true,
                        known,
                        here),
                secret());
    }

    private BundleFile bundle(SignedRequest request) {
        HttpResponse<byte[]> answer = send(browser, request.bytes());
        assertThat(answer.statusCode())
                .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        return BundleFile.read(answer.body());
    }

    private String refusal(Browser by, byte[] file) {
        HttpResponse<byte[]> answer = send(by, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(Browser by, byte[] file) {
        String token = by.get(PAGE).body().replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"request\"; filename=\"r.json\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return by.bytes(by.request(PAGE)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private int renew(UUID desk, String client, String secret) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String body = ProtocolJson.mapper()
                .writeValueAsString(new DeskRenewal(
                        "Bunker desk",
                        URI.create("http://127.0.0.1:9999"),
                        Version.of("1.0.0"),
                        List.of(URI.create(ScriptedDesk.CALLBACK)),
                        List.of()));
        return browser.send(browser.request("/v1/desks/" + desk)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Basic " + basic)
                        .PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }
}
