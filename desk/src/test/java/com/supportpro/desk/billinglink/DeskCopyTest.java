package com.supportpro.desk.billinglink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinkTest
class DeskCopyTest {

    @Autowired
    LinkFixture fixture;

    @Autowired
    ScriptedStore store;

    @Autowired
    SettableClock clock;

    @Autowired
    BillingLink link;

    @Autowired
    Voice voice;

    @Autowired
    WordRows words;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Panel panel;

    @BeforeEach
    void aLinkedDesk() {
        clock.advance(Duration.ofMinutes(1));
        panel = fixture.panel(port);
        fixture.link(panel);
        store.asked.clear();
    }

    @Test
    void aCopyThatIsSentAwaySaysSoAndBecomesADeskOfItsOwnWithoutDisturbingTheOther() {
        String before = link.deskId().orElseThrow();
        clock.advance(Duration.ofMinutes(20));
        store.refreshStatus = 400;
        store.refreshAnswer = "desk_cloned";
        assertThatThrownBy(link::accessToken).isInstanceOf(NotLinkedException.class);
        assertThat(link.ended()).contains(new EndedLink("copy"));
        assertThat(panel.get("/operator/billing-link").body()).contains("Make it a desk of its own");
        store.asked.clear();

        panel.submit("/operator/billing-link", "/operator/billing-link/set-apart");
        assertThat(store.asked).isEmpty();
        assertThat(link.ended()).isEmpty();
        store.refreshStatus = 200;
        fixture.link(panel);

        assertThat(link.deskId()).isPresent().isNotEqualTo(java.util.Optional.of(before));
        assertThat(voice.says().word()).isNull();
    }

    @Test
    void aDeskThatIsNoCopyStaysWhatItIs() {
        String before = link.deskId().orElseThrow();

        panel.submit("/operator/billing-link", "/operator/billing-link/set-apart");
        assertThat(panel.get("/operator/billing-link").body()).contains("so nothing was changed");
        var answer = panel.postJson("/api/v1/billing-link/set-apart", LinkFixture.TOKEN, "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:supportpro:problem:no-copy");
        assertThat(link.deskId()).contains(before);
        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void aProgramSetsACopyApartThatTheStoreToldNoRights() {
        jdbc.sql("insert into entitlement_contact (last_seen, cloned) values (now(), true)"
                        + " on conflict (only_one) do update set cloned = true")
                .update();

        var answer = panel.postJson("/api/v1/billing-link/set-apart", LinkFixture.TOKEN, "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(link.deskId()).isEmpty();
        assertThat(jdbc.sql("select cloned from entitlement_contact")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void ofTwoAnswersToTheSameWordOneIsFollowed() {
        Voice.Said first = voice.says();
        UUID followed = UUID.randomUUID();
        voice.heard(first, followed.toString());
        voice.heard(first, UUID.randomUUID().toString());
        voice.heard(first, "not a word");
        assertThat(words.find()).contains(followed);

        UUID next = UUID.randomUUID();
        voice.heard(voice.says(), next.toString());

        assertThat(voice.says().headers()).containsEntry("X-SupportPro-Word", next.toString());
    }
}
