package com.supportpro.desk.bundles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.bundles.BundleStore;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.bundle.SignedRequest;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.testkit.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** A desk that never had a network is brought from nothing to four add-ons by two files, and by no others. */
@PanelTest
@Import(OfflineDesk.class)
class BundleWalkTest {

    private static final String NOTHING = "0 0 0 0 0 0 0";

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture panel;

    @Autowired
    OfflineDesk desk;

    private final BundleStore store = new BundleStore();

    @BeforeEach
    void aDeskWithoutANetwork() {
        desk.begin();
    }

    @Test
    void fromNothingToFourAddonsByTwoFiles() throws Exception {
        List<AddonId> free = List.of(
                store.language("danish", "da", false),
                store.language("finnish", "fi", false),
                store.language("greek", "el", false));
        AddonId paid = store.language("icelandic", "is", true);
        store.entitle(paid);
        desk.install(free.get(0)).andExpect(status().isNotFound());

        byte[] bundle = store.answer(desk.request(free.toArray(AddonId[]::new)));
        desk.take(bundle)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.packages", hasSize(4)))
                .andExpect(jsonPath("$.keys[0]").value(store.key.keyId()))
                .andExpect(jsonPath("$.again").value(false));

        List<AddonId> all = new ArrayList<>(free);
        all.add(paid);
        for (AddonId addon : all) {
            mvc.perform(get("/api/v1/addons/" + addon).header("Authorization", desk.token()))
                    .andExpect(status().isOk());
            desk.install(addon).andExpect(status().isAccepted());
        }
        for (AddonId addon : all) {
            Operation ended = panel.endedOf(addon);
            assertThat(ended.problem()).isEmpty();
            assertThat(ended.state()).isEqualTo(Operation.State.SUCCEEDED);
        }
    }

    @Test
    void whatTheLicenceIsNotEntitledToIsNotInstalledAlthoughItsPackageIsHere() throws Exception {
        AddonId paid = store.language("icelandic", "is", true);

        desk.take(store.answer(desk.request())).andExpect(status().isOk());

        desk.install(paid)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:purchase-needed"));
    }

    @Test
    void theSameOnceMoreChangesNothingAndAnOlderOneIsRefused() throws Exception {
        store.language("danish", "da", false);
        byte[] first = store.answer(desk.request());
        byte[] second = store.answer(desk.request());
        desk.take(second).andExpect(status().isOk());
        String taken = desk.state();

        desk.take(second)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.again").value(true));
        assertThat(desk.refusal(first)).isEqualTo("bundle-older");
        assertThat(desk.state()).isEqualTo(taken);
        mvc.perform(get("/api/v1/bundles").header("Authorization", desk.token()))
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void theNextOneBringsWhatIsNewOnly() throws Exception {
        store.language("danish", "da", false);
        desk.take(store.answer(desk.request())).andExpect(status().isOk());
        AddonId next = store.language("greek", "el", false);

        byte[] bundle = store.answer(desk.request(next));
        desk.take(bundle)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.catalogueRevision").value(2));

        desk.install(next).andExpect(status().isAccepted());
        assertThat(panel.endedOf(next).state()).isEqualTo(Operation.State.SUCCEEDED);
    }

    @Test
    void anOlderCatalogueOrStatementIsRefusedWhateverTheBundleSays() throws Exception {
        AddonId danish = store.language("danish", "da", false);
        store.entitle(danish);
        store.language("greek", "el", false);
        byte[] early = desk.request();
        desk.take(store.answer(desk.request())).andExpect(status().isOk());
        String taken = desk.state();

        store.entitlementVersion = 0;
        assertThat(desk.refusal(store.answer(early))).isEqualTo("bundle-older");
        store.entitlementVersion = 5;
        store.meddle = index -> Meddled.reaching(index, 1);
        assertThat(desk.refusal(store.answer(early))).isEqualTo("bundle-older");
        assertThat(desk.state()).isEqualTo(taken);
    }

    @Test
    void oneForAStateThatTheDeskHasLeftIsRefused() throws Exception {
        store.language("danish", "da", false);
        desk.take(store.answer(desk.request())).andExpect(status().isOk());
        byte[] early = desk.request();
        store.language("greek", "el", false);
        desk.take(store.answer(desk.request())).andExpect(status().isOk());
        store.language("finnish", "fi", false);

        assertThat(desk.refusal(store.answer(early))).isEqualTo("bundle-moved-on");
    }

    @Test
    void bundlesOfOthersAndForOthersAreRefusedBeforeAnythingIsKept() throws Exception {
        store.language("danish", "da", false);
        byte[] request = desk.request();

        store.licence = LicenceSecret.of("SP-2222-2222-2222-2222");
        SignedRequest strange = SignedRequest.sign(SignedRequest.parse(request).read(), store.licence);
        assertThat(desk.refusal(store.answer(strange.bytes()))).isEqualTo("bundle-foreign");
        store.licence = LicenceSecret.of(BundleStore.LICENCE);
        assertThat(refused(request, index -> Meddled.forInstance(index, UUID.randomUUID())))
                .isEqualTo("bundle-other-desk");
        assertThat(refused(request, index -> Meddled.answering(index, UUID.randomUUID())))
                .isEqualTo("bundle-unasked");
        assertThat(desk.state()).isEqualTo(NOTHING);
    }

    /** The statement is the last thing that is looked at: all that went before is taken back with it. */
    @Test
    void oneThatFailsAtTheEndLeavesNothing() throws Exception {
        store.language("danish", "da", false);
        byte[] request = desk.request();

        store.paperKey = SigningKey.generate();
        assertThat(refused(request, UnaryOperator.identity())).isEqualTo("bundle-older");
        assertThat(desk.state()).isEqualTo(NOTHING);

        store.paperKey = store.key;
        desk.take(store.answer(request)).andExpect(status().isOk());
    }

    @Test
    void anotherKeyThanThePinnedOneSignsNothing() throws Exception {
        store.language("danish", "da", false);
        desk.take(store.answer(desk.request())).andExpect(status().isOk());
        byte[] request = desk.request();
        String taken = desk.state();

        store.key = SigningKey.generate();
        store.paperKey = store.key;

        assertThat(desk.refusal(store.answer(request))).isEqualTo("bundle-foreign");
        assertThat(desk.state()).isEqualTo(taken);
    }

    @Test
    void aPackageThatTheStoreDidNotSignKeepsTheWholeBundleOut() throws Exception {
        store.language("danish", "da", false);
        byte[] request = desk.request();

        assertThat(refused(request, index -> Meddled.signedBy(index, SigningKey.generate())))
                .isEqualTo("bundle-package-unsigned");
        assertThat(refused(request, Meddled::ofAnotherVersion)).isEqualTo("bundle-not-as-indexed");
        assertThat(desk.state()).isEqualTo(NOTHING);
    }

    @Test
    void whereverItIsCutOffItIsRefusedAndNothingStays() throws Exception {
        store.language("danish", "da", false);
        byte[] bundle = store.answer(desk.request());
        int end = endOfEntries(bundle);

        for (int i = 0; i < 40; i++) {
            byte[] cut = Arrays.copyOf(bundle, random.nextInt(end));
            assertThat(desk.refusal(cut)).as("cut at " + cut.length).startsWith("bundle-");
        }
        for (int i = 0; i < 20; i++) {
            byte[] noise = new byte[random.nextInt(5_000)];
            random.nextBytes(noise);
            assertThat(desk.refusal(noise)).startsWith("bundle-");
        }
        assertThat(desk.state()).isEqualTo(NOTHING);
        desk.take(bundle).andExpect(status().isOk());
    }

    /** A bit in a header that nobody reads, such as a time, changes nothing that counts; every other one does. */
    @Test
    void whereverItIsChangedItIsRefusedOrTheSame() throws Exception {
        store.language("danish", "da", false);
        byte[] bundle = store.answer(desk.request());
        int end = endOfEntries(bundle);
        desk.take(bundle).andExpect(status().isOk());
        String taken = desk.state();
        desk.begin();
        bundle = store.answer(desk.request());

        int refused = 0;
        for (int i = 0; i < 80; i++) {
            byte[] changed = bundle.clone();
            int place = random.nextInt(end);
            changed[place] ^= (byte) (1 + random.nextInt(255));
            String refusal = desk.refusal(changed);
            assertThat(desk.state()).as("changed at " + place).isEqualTo(refusal.isEmpty() ? taken : NOTHING);
            if (refusal.isEmpty()) {
                desk.begin();
                bundle = store.answer(desk.request());
            } else {
                assertThat(refusal).startsWith("bundle-");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(40);
    }

    @Test
    void whoMayNotManageAddonsBringsNothing() throws Exception {
        mvc.perform(get("/api/v1/bundles").header("Authorization", panel.token("tickets.reply")))
                .andExpect(status().isForbidden());
    }

    private String refused(byte[] request, UnaryOperator<BundleIndex> meddle) throws Exception {
        store.meddle = meddle;
        return desk.refusal(store.answer(request));
    }

    /** Where the archive's own directory begins, which is not read. */
    private static int endOfEntries(byte[] archive) {
        for (int i = 0; i < archive.length - 4; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError("no directory");
    }
}
