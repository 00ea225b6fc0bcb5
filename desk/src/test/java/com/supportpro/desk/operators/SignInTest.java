package com.supportpro.desk.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.signin.SignInAttempts.Subject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors of a desk: its set-up, and sign-ins that fail, counted whatever was typed, and forgotten. */
@SpringBootTest
@AutoConfigureMockMvc
class SignInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignInAttempts attempts;

    @Autowired
    ForgetSignIns forget;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    ManageTokens tokens;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Home home;

    @BeforeEach
    void nothingFailedYet() {
        jdbc.sql("truncate operator, spring_session, failed_sign_in cascade").update();
    }

    @Test
    void aNameOfAnyLengthIsCountedAgainstTheAddressItCameFrom() throws Exception {
        signIn("x".repeat(100_000), "/operator/login?wrong");
        lock(Subject.address("127.0.0.1"));
        signIn("y".repeat(100_000), "/operator/login?wait");
        assertThat(jdbc.sql("select max(length(subject)) from failed_sign_in")
                        .query(Integer.class)
                        .single())
                .isLessThan(100);
    }

    @Test
    void aNameIsTheSameHoweverItIsTyped() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("somebody@desk.example", "/operator/login?wrong");
        }
        signIn(" Somebody@Desk.example", "/operator/login?wait");
    }

    /** What it costs to look at a password is longer than it takes all of them to come in. */
    @Test
    void ofManyTriesAtOnceNoMoreAreLookedAtThanOneAfterTheOther() throws Exception {
        ExecutorService strangers = Executors.newFixedThreadPool(20);
        List<Future<Class<?>>> tries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tries.add(strangers.submit(this::refused));
        }
        List<Class<?>> refusals = new ArrayList<>();
        for (Future<Class<?>> one : tries) {
            refusals.add(one.get(30, TimeUnit.SECONDS));
        }
        strangers.shutdown();

        assertThat(refusals).filteredOn(BadCredentialsException.class::equals).hasSize(5);
        assertThat(refusals).filteredOn(LockedException.class::equals).hasSize(15);
    }

    @Test
    void nodesThatStartAtOnceTakeTheTokenOfTheirEnvironmentOnce() throws Exception {
        Runnable take = () -> tokens.take(
                "AT_ONCE",
                "spd_at-once-at-once-at-once",
                Set.of(Permission.all().iterator().next()));

        CompletableFuture<Void> other = transaction.execute(status -> {
            take.run();
            CompletableFuture<Void> second = CompletableFuture.runAsync(take);
            awaitSomebodyWaiting();
            return second;
        });
        other.get(10, TimeUnit.SECONDS);

        assertThat(jdbc.sql("select count(*) from audit_entry where subject = 'AT_ONCE' and action = 'token.taken'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private void awaitSomebodyWaiting() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < until
                && jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatFailedLongAgoIsForgotten() {
        attempts.waitOrCount(Subject.address("192.0.2.1"));
        attempts.waitOrCount(Subject.address("192.0.2.2"));
        jdbc.sql("update failed_sign_in set last_failure = now() - interval '25 hours' where subject like '%.1'")
                .update();

        forget.forgetOld();

        assertThat(jdbc.sql("select subject from failed_sign_in")
                        .query(String.class)
                        .list())
                .containsExactly("address:192.0.2.2");
    }

    /** The address in force is this machine's. */
    @Test
    void aDeskThatIsReachedUnderAnotherNameIsNotSetUpBeforeItKnowsIt() throws Exception {
        mvc.perform(get("/setup").with(host("desk.example.com")))
                .andExpect(content().string(containsString("SUPPORTPRO_DESK_PUBLIC_URL")));
        mvc.perform(post("/api/v1/setup")
                        .with(host("desk.example.com"))
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.mistakes.publicUrl").exists());
        mvc.perform(get("/setup").with(host("127.0.0.1")))
                .andExpect(content().string(not(containsString("SUPPORTPRO_DESK_PUBLIC_URL"))));
    }

    @Test
    void wrongSetUpTokensLockOutTheAddressThatTheyComeFromAndNobodyElse() throws Exception {
        String right =
                Files.readString(home.application().resolve("setup-token")).strip();
        for (int i = 0; i < 10; i++) {
            setUp("wrong", "192.0.2.1", 401);
        }

        setUp(right, "192.0.2.1", 401);
        setUp(right, "192.0.2.2", 422);
        lock(Subject.setUpInAll());
        setUp(right, "192.0.2.2", 401);
    }

    private void setUp(String token, String address, int answer) throws Exception {
        mvc.perform(post("/api/v1/setup")
                        .with(host("127.0.0.1"))
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().is(answer));
    }

    private static RequestPostProcessor host(String name) {
        return request -> {
            request.setServerName(name);
            return request;
        };
    }

    private Class<?> refused() {
        try {
            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("at@once.example", "a guess"));
        } catch (AuthenticationException refusal) {
            return refusal.getClass();
        }
        throw new AssertionError("nobody of that name can sign in");
    }

    private void lock(Subject subject) {
        while (attempts.waitOrCount(subject).isEmpty()) {
            assertThat(attempts.failures(subject)).isPresent();
        }
    }

    private void signIn(String name, String leadsTo) throws Exception {
        mvc.perform(post("/operator/login").with(csrf()).param("username", name).param("password", "not the password"))
                .andExpect(redirectedUrl(leadsTo));
    }
}
