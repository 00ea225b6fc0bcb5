package com.supportpro.desk.catalogue;

import static com.supportpro.desk.catalogue.ListingFixture.listing;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.catalogue.CatalogueQuery.PriceFilter;
import com.supportpro.desk.catalogue.CatalogueQuery.Sort;
import com.supportpro.desk.catalogue.FollowCatalogue.Followed;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Withdrawal;
import com.supportpro.testkit.SeededRandom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "supportpro.desk.catalogue.first=PT24H")
class CatalogueTest {

    private static final ScriptedCatalogue STORE = start();

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private FollowCatalogue follow;

    @Autowired
    private Pictures pictures;

    @Autowired
    private FetchPictures ahead;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry properties) {
        properties.add("supportpro.desk.store-url", STORE::url);
    }

    @BeforeEach
    void emptyStore() {
        STORE.status = 200;
        STORE.instead = "";
        STORE.assetStatus = 200;
        STORE.assetsAsked = 0;
        STORE.startOver();
        STORE.publish(listing("acme/first", "First").build());
        follow.now();
        STORE.remove("acme/first");
        follow.now();
        STORE.asked.clear();
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Test
    void aMirrorThatFollowsTheFeedEqualsTheStoreAfterAnyHistory() {
        Map<String, String> expected = new HashMap<>();
        for (int round = 0; round < 40; round++) {
            for (int change = random.nextInt(6); change > 0; change--) {
                String id = "acme/addon-" + random.nextInt(15);
                if (random.nextInt(4) == 0) {
                    STORE.remove(id);
                    expected.remove(id);
                } else {
                    String name = "Name " + random.nextInt(1_000);
                    STORE.publish(listing(id, name).build());
                    expected.put(id, name);
                }
            }
            assertThat(follow.now()).isEqualTo(Followed.UP_TO_DATE);
            assertThat(mirror()).isEqualTo(expected);
        }
    }

    @Test
    void anUnchangedCatalogueCostsOneConditionalRequest() {
        STORE.publish(listing("acme/one", "One").build());
        follow.now();
        STORE.asked.clear();

        follow.now();

        assertThat(STORE.asked).hasSize(1);
        assertThat(catalogue.copy().failing()).isFalse();
    }

    @Test
    void aStoreThatFailsLeavesTheCopyAndSaysSinceWhen() {
        STORE.publish(listing("acme/one", "One").build());
        follow.now();
        STORE.status = 500;
        STORE.instead = "down";

        assertThat(follow.now()).isEqualTo(Followed.STORE_SILENT);

        assertThat(catalogue.copy().failing()).isTrue();
        assertThat(catalogue.copy().notKept()).isFalse();
        assertThat(catalogue.search(query("")).total()).isOne();
        STORE.status = 200;
        STORE.instead = "";
        assertThat(follow.now()).isEqualTo(Followed.UP_TO_DATE);
        assertThat(catalogue.copy().failing()).isFalse();
    }

    @Test
    void aStoreThatAnswersNonsenseChangesNothing() {
        STORE.publish(listing("acme/one", "One").build());
        follow.now();
        for (String nonsense :
                List.of("<html>", "{}", "[]", "{\"revision\":\"x\",\"listings\":[]}", "{\"revision\":9")) {
            STORE.instead = nonsense;
            assertThat(follow.now()).as(nonsense).isEqualTo(Followed.STORE_SILENT);
        }
        assertThat(mirror()).containsOnlyKeys("acme/one");
    }

    @Test
    void oneBadListingDoesNotKeepTheOthersOut() {
        STORE.publish("acme/bad", "{\"id\":\"../../etc\",\"name\":7}");
        STORE.publish(listing("acme/good", "Good").build());

        follow.now();

        assertThat(mirror()).containsOnlyKeys("acme/good");
        assertThat(catalogue.copy().unreadable()).isOne();
    }

    @Test
    void aStoreThatWasSetUpAnewReplacesTheWholeCopy() {
        for (int i = 0; i < 5; i++) {
            STORE.publish(listing("acme/old-" + i, "Old").build());
        }
        follow.now();
        STORE.startOver();
        STORE.publish(listing("acme/new", "New").build());

        follow.now();

        assertThat(mirror()).containsOnlyKeys("acme/new");
    }

    @Test
    void anotherStoreThatHasMadeMoreChangesReplacesTheWholeCopy() {
        STORE.publish(listing("acme/old", "Old").build());
        follow.now();
        STORE.startOver();
        for (int i = 0; i < 9; i++) {
            STORE.publish(listing("acme/new-" + i % 3, "New").build());
        }

        follow.now();

        assertThat(mirror()).containsOnlyKeys("acme/new-0", "acme/new-1", "acme/new-2");
        STORE.asked.clear();
        follow.now();
        assertThat(STORE.asked).hasSize(1);
    }

    @Test
    void whatIsGoneLeavesItsReasonAndABadReasonKeepsNothingOut() {
        AddonId gone = AddonId.parse("acme/gone");
        STORE.publish(listing("acme/gone", "Gone").build());
        follow.now();
        STORE.farewells =
                "{\"id\":\"acme/gone\",\"withdrawn\":[{\"version\":\"1.0.0\",\"reason\":\"It lost messages\"}]}";
        STORE.remove("acme/gone");
        follow.now();

        assertThat(catalogue.withdrawn(gone)).containsExactly(new Withdrawal(Version.of("1.0.0"), "It lost messages"));
        STORE.farewells = "{\"id\":\"../..\",\"withdrawn\":7}";
        STORE.publish(listing("acme/good", "Good").build());
        follow.now();
        assertThat(mirror()).containsOnlyKeys("acme/good");
        STORE.farewells = "";
    }

    @Test
    void searchFindsBeginningsOfWordsInNamePublisherTagsAndSummary() {
        STORE.publish(listing("acme/notifier", "Notifier")
                .summary("Tells Slack about tickets")
                .tags("chat")
                .build());
        STORE.publish(listing("globex/clock", "Clock").build());
        follow.now();

        assertThat(names("noti")).containsExactly("Notifier");
        assertThat(names("SLACK tick")).containsExactly("Notifier");
        assertThat(names("chat")).containsExactly("Notifier");
        assertThat(names("globex")).containsExactly("Clock");
        assertThat(names("notifier clock")).isEmpty();
    }

    @Test
    void searchForgivesTypingMistakesAndSaysSo() {
        STORE.publish(
                listing("acme/vietnamese", "Vietnamese").kind(Kind.LANGUAGE).build());
        STORE.publish(
                listing("acme/webhook", "Inbound webhook").kind(Kind.CHANNEL).build());
        STORE.publish(listing("acme/notifier", "Notifier").build());
        follow.now();

        for (String typo : List.of("vietnamse", "veitnamese", "vietnmese")) {
            assertThat(names(typo)).as(typo).first().isEqualTo("Vietnamese");
        }
        assertThat(names("webhok")).first().isEqualTo("Inbound webhook");
        assertThat(names("notifer")).first().isEqualTo("Notifier");
        assertThat(catalogue.search(query("notifer")).similar()).isTrue();
        assertThat(catalogue.search(query("notifier")).similar()).isFalse();
        assertThat(catalogue.search(query("xyzzyplugh")).total()).isZero();
    }

    @Test
    void whatAFilterLeavesOutIsNotSaidToBeMissing() {
        STORE.publish(listing("acme/notifier", "Notifier").build());
        STORE.publish(listing("acme/notifications", "Notifications")
                .kind(Kind.CHANNEL)
                .build());
        follow.now();

        Found among = catalogue.search(query("notifier").among(Set.of(AddonId.parse("acme/notifications"))));
        assertThat(among.total()).isZero();
        assertThat(among.similar()).isFalse();
        assertThat(catalogue
                        .search(query("notifier").without(Set.of(AddonId.parse("acme/notifier"))))
                        .total())
                .isZero();

        Found near = catalogue.search(query("notifer").among(Set.of(AddonId.parse("acme/notifications"))));
        assertThat(near.total()).isOne();
        assertThat(near.similar()).isTrue();
    }

    @Test
    void theBestMatchComesFirst() {
        STORE.publish(listing("acme/b", "Slack bridge").build());
        STORE.publish(listing("acme/a", "About it").summary("Works with slack").build());
        STORE.publish(listing("acme/c", "Slack").build());
        follow.now();

        assertThat(names("slack")).containsExactly("Slack", "Slack bridge", "About it");
    }

    @Test
    void filtersNarrowWhatIsFound() {
        STORE.publish(listing("acme/a", "Aaa").kind(Kind.CHANNEL).tags("chat").build());
        STORE.publish(listing("acme/b", "Bbb").monthly(500).tags("chat").build());
        STORE.publish(listing("acme/c", "Ccc")
                .updated(Instant.parse("2027-01-01T00:00:00Z"))
                .build());
        follow.now();

        assertThat(items(filtered(Optional.of(Kind.CHANNEL), Optional.empty(), PriceFilter.ANY, Sort.BEST)))
                .containsExactly("Aaa");
        assertThat(items(filtered(Optional.empty(), Optional.of("chat"), PriceFilter.FREE, Sort.BEST)))
                .containsExactly("Aaa");
        assertThat(items(filtered(Optional.empty(), Optional.empty(), PriceFilter.COMMERCIAL, Sort.BEST)))
                .containsExactly("Bbb");
        assertThat(items(filtered(Optional.empty(), Optional.empty(), PriceFilter.ANY, Sort.NEWEST)))
                .first()
                .isEqualTo("Ccc");
        assertThat(items(query("").among(Set.of(AddonId.parse("acme/b"))))).containsExactly("Bbb");
        assertThat(items(query("").without(Set.of(AddonId.parse("acme/b"))))).containsExactly("Aaa", "Ccc");
    }

    @Test
    void whateverIsTypedIsSearchedWithoutAnError() {
        STORE.publish(listing("acme/one", "One").build());
        follow.now();
        for (int i = 0; i < 300; i++) {
            catalogue.search(query(random.text(60)));
        }
        for (String nasty :
                List.of("'", "':*", "a & !b | c", "\\", "%_", "\"", "x".repeat(10_000_000), "<script>", "\0")) {
            assertThat(catalogue.search(query(nasty)).total()).isBetween(0L, 1L);
            assertThat(catalogue
                            .search(filtered(Optional.empty(), Optional.of(nasty), PriceFilter.ANY, Sort.BEST))
                            .total())
                    .isBetween(0L, 1L);
        }
    }

    @Test
    void aPictureIsKeptOnceFetchedAndRefusedWhenItsDigestDiffers() throws IOException {
        byte[] picture = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        String right = Digest.of(picture).sha256();
        String wrong = "0".repeat(64);
        STORE.publish("acme/one", json(right));
        STORE.publish("acme/two", json(wrong).replace("acme/one", "acme/two"));
        STORE.asset(right, picture);
        STORE.asset(wrong, picture);
        follow.now();

        assertThat(pictures.find(right)).contains(picture);
        assertThat(pictures.find(wrong)).isEmpty();
        assertThat(pictures.find("1".repeat(64))).isEmpty();
        assertThat(pictures.find("../../secret")).isEmpty();
        STORE.asset(right, new byte[0]);
        assertThat(pictures.find(right)).contains(picture);
    }

    @Test
    void allPicturesOfAListingAreFetchedAheadAlsoBehindOneThatTheStoreDoesNotHave() {
        byte[] icon = "<svg xmlns='http://www.w3.org/2000/svg' id='icon'/>".getBytes(StandardCharsets.UTF_8);
        byte[] shot = "<svg xmlns='http://www.w3.org/2000/svg' id='shot'/>".getBytes(StandardCharsets.UTF_8);
        String missing = "2".repeat(64);
        STORE.asset(Digest.of(icon).sha256(), icon);
        STORE.asset(Digest.of(shot).sha256(), shot);
        STORE.publish("acme/one", json(missing));
        STORE.publish(
                "acme/two",
                json(Digest.of(icon).sha256())
                        .replace("acme/one", "acme/two")
                        .replace(
                                "\"screenshots\":[]",
                                "\"screenshots\":[{\"asset\":\""
                                        + Digest.of(shot).sha256() + "\",\"caption\":\"A shot\"}]"));
        follow.now();
        ahead.round();

        assertThat(pictures.here(Digest.of(icon).sha256())).isTrue();
        assertThat(pictures.here(Digest.of(shot).sha256())).isTrue();
        assertThat(pictures.here(missing)).isFalse();
    }

    @Test
    void aPictureThatTheStoreCannotGiveNowIsAskedForAgain() throws IOException {
        byte[] icon = "<svg xmlns='http://www.w3.org/2000/svg' id='late'/>".getBytes(StandardCharsets.UTF_8);
        String digest = Digest.of(icon).sha256();
        STORE.asset(digest, icon);
        STORE.publish("acme/one", json(digest));
        follow.now();
        for (int no : List.of(429, 503)) {
            STORE.assetStatus = no;
            ahead.round();
            assertThat(pictures.find(digest)).isEmpty();
        }
        STORE.assetStatus = 200;

        ahead.round();

        assertThat(pictures.here(digest)).isTrue();
    }

    @Test
    void roundsOfPicturesDoNotFollowTheCatalogueNorTheOtherWayRound() {
        STORE.publish("acme/one", json("3".repeat(64)));
        follow.inTheBackground();
        assertThat(STORE.assetsAsked).isZero();
        STORE.asked.clear();

        ahead.round();

        assertThat(STORE.assetsAsked).isOne();
        assertThat(STORE.asked).isEmpty();
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsAFailureToo() {
        STORE.publish(listing("acme/one", "One").build());
        jdbc.sql("alter table listing_tag rename to elsewhere").update();
        try {
            assertThat(follow.now()).isEqualTo(Followed.NOT_KEPT);
            assertThat(catalogue.copy().failing()).isTrue();
            assertThat(catalogue.copy().notKept()).isTrue();
        } finally {
            jdbc.sql("alter table elsewhere rename to listing_tag").update();
        }
        assertThat(follow.now()).isEqualTo(Followed.UP_TO_DATE);
        assertThat(catalogue.copy().failing()).isFalse();
        assertThat(mirror()).containsOnlyKeys("acme/one");
    }

    private static String json(String icon) {
        String json = com.supportpro.protocol.ProtocolJson.mapper()
                .writeValueAsString(listing("acme/one", "One").build());
        return json.replace("\"icon\":null", "\"icon\":\"" + icon + "\"");
    }

    private Map<String, String> mirror() {
        Map<String, String> found = new HashMap<>();
        catalogue.search(query("")).items().forEach(one -> found.put(one.id().toString(), one.name()));
        return found;
    }

    private List<String> names(String text) {
        return items(query(text));
    }

    private List<String> items(CatalogueQuery query) {
        return catalogue.search(query).items().stream().map(one -> one.name()).toList();
    }

    private static CatalogueQuery query(String text) {
        return new CatalogueQuery(
                text,
                Optional.empty(),
                Optional.empty(),
                PriceFilter.ANY,
                Optional.empty(),
                Set.of(),
                Sort.BEST,
                0,
                50);
    }

    private static CatalogueQuery filtered(Optional<Kind> kind, Optional<String> tag, PriceFilter price, Sort sort) {
        return new CatalogueQuery("", kind, tag, price, Optional.empty(), Set.of(), sort, 0, 50);
    }

    private static ScriptedCatalogue start() {
        try {
            return new ScriptedCatalogue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
