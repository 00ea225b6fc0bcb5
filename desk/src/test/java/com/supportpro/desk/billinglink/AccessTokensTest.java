package com.supportpro.desk.billinglink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@LinkTest
class AccessTokensTest {

    @Autowired
    LinkFixture fixture;

    @Autowired
    ScriptedStore store;

    @Autowired
    SettableClock clock;

    @Autowired
    BillingLink link;

    @Autowired
    CheckLink check;

    @Autowired
    LinkRounds rounds;

    @Autowired
    Links links;

    @Autowired
    RenewTokens renew;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @BeforeEach
    void aLinkedDesk() {
        clock.advance(Duration.ofMinutes(1));
        fixture.link(fixture.panel(port));
        store.asked.clear();
    }

    @Test
    void aTokenThatIsGoodIsUsedAgain() throws Exception {
        String token = link.accessToken();
        clock.advance(Duration.ofMinutes(8));

        assertThat(link.accessToken()).isEqualTo(token);
        assertThat(store.asked).isEmpty();
    }

    @Test
    void sixteenThreadsRenewOnce() throws Exception {
        clock.advance(Duration.ofMinutes(20));

        Set<String> tokens = together(16, List.of(link));

        assertThat(tokens).hasSize(1);
        assertThat(store.count("POST /oauth2/token")).isEqualTo(1);
    }

    @Test
    void severalNodesRenewOnce() throws Exception {
        clock.advance(Duration.ofMinutes(20));
        List<BillingLink> nodes = List.of(node(), node(), node());

        Set<String> tokens = together(12, nodes);

        assertThat(tokens).hasSize(1);
        assertThat(store.count("POST /oauth2/token")).isEqualTo(1);
    }

    @Test
    void aStoreThatIsDownKeepsTheLink() throws Exception {
        clock.advance(Duration.ofMinutes(20));
        store.down = true;

        assertThatThrownBy(link::accessToken).isInstanceOf(StoreUnavailableException.class);
        assertThat(link.status().linked()).isTrue();

        store.down = false;
        clock.advance(Duration.ofSeconds(6));
        assertThat(link.accessToken()).isNotEmpty();
    }

    @Test
    void aFailingStoreKeepsTheLinkWhateverItsAnswerSays() {
        clock.advance(Duration.ofMinutes(20));
        store.refreshStatus = 503;
        store.refreshAnswer = "invalid_grant";

        assertThatThrownBy(link::accessToken).isInstanceOf(StoreUnavailableException.class);

        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void anyOtherRefusalKeepsTheLinkToo() {
        clock.advance(Duration.ofMinutes(20));
        store.refreshStatus = 400;
        store.refreshAnswer = "invalid_request";

        assertThatThrownBy(link::accessToken).isInstanceOf(StoreUnavailableException.class);

        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void aGrantThatTheStoreEndedEndsTheLinkWithAReason() {
        clock.advance(Duration.ofMinutes(20));
        store.refreshStatus = 400;
        store.refreshAnswer = "invalid_grant";

        assertThatThrownBy(link::accessToken).isInstanceOf(NotLinkedException.class);

        assertThat(link.status().state()).isEqualTo(LinkState.UNLINKED);
        assertThat(link.ended()).contains(new EndedLink("grant"));
    }

    @Test
    void theWrongAccountGetsNoToken() {
        store.account = "Contoso";
        check.check();

        assertThatThrownBy(link::accessToken)
                .isInstanceOfSatisfying(
                        NotLinkedException.class,
                        refusal -> assertThat(refusal.state()).isEqualTo(LinkState.WRONG_ACCOUNT));
    }

    @Test
    void aCheckNoticesThatTheLicenceChangedHandsAndThatItCameBack() {
        store.account = "Contoso";
        check.check();
        assertThat(link.status().state()).isEqualTo(LinkState.WRONG_ACCOUNT);

        store.account = ScriptedStore.HOLDER;
        check.check();
        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void aCheckThatGetsNoAnswerChangesNothing() {
        store.down = true;

        check.check();

        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void theLinkIsCheckedEveryFifteenMinutes() {
        clock.advance(Duration.ofMinutes(14));
        rounds.round();
        assertThat(store.count("GET /v1/link")).isZero();

        clock.advance(Duration.ofMinutes(1));
        rounds.round();
        rounds.round();
        assertThat(store.count("GET /v1/link")).isEqualTo(1);
    }

    /** Another node: the same database, but threads that know nothing of ours. */
    private BillingLink node() {
        return new BillingLink(
                context.getBean(LinkSigns.class),
                context.getBean(Registrations.class),
                new AccessTokens(links, renew, clock),
                rounds,
                context.getBean(DeskIdentity.class));
    }

    private static Set<String> together(int threads, List<BillingLink> nodes) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            BillingLink node = nodes.get(i % nodes.size());
            answers.add(pool.submit(() -> {
                start.await();
                return node.accessToken();
            }));
        }
        try {
            return all(answers);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Set<String> all(List<Future<String>> answers) throws InterruptedException, ExecutionException {
        Set<String> tokens = new HashSet<>();
        for (Future<String> answer : answers) {
            tokens.add(answer.get());
        }
        return tokens;
    }
}
