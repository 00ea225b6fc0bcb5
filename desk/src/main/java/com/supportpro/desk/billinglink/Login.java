package com.supportpro.desk.billinglink;

import com.supportpro.desk.billinglink.Attempt.Purpose;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends an operator to the store, and takes what they bring back. */
@Service
public class Login {

    private static final Logger LOG = LoggerFactory.getLogger(Login.class);
    private static final int LONGEST = 4_000;

    private final EnsureRegistered desk;
    private final DeskIdentity identity;
    private final Attempts attempts;
    private final LinkSigns signs;
    private final MakeLink make;

    Login(EnsureRegistered desk, DeskIdentity identity, Attempts attempts, LinkSigns signs, MakeLink make) {
        this.desk = desk;
        this.identity = identity;
        this.attempts = attempts;
        this.signs = signs;
        this.make = make;
    }

    /** What the store sent the browser back with (RFC 6749, 4.1.2). */
    public record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error) {}

    /** To the store; back at once when this desk is linked already, as a page from before that still asks for it. */
    public Onward begin(@Nullable String asked, Visitor visitor) {
        BackPath back = BackPath.of(asked);
        Optional<LinkStatus> linked = signs.status().filter(LinkStatus::linked);
        if (linked.isPresent() && desk.done()) {
            return Onward.done(back, "billinglink.linked", account(linked.get()));
        }
        try {
            Registration registration = desk.now();
            Attempt attempt = attempts.begin(Purpose.LOGIN, visitor, back);
            return Onward.to(AuthorizationRequest.login(registration, attempt, identity.callback(), signs.asksAgain()));
        } catch (StoreUnavailableException e) {
            return unreachable(back, e);
        } catch (StoreRefusedException e) {
            return Onward.refused(back, e);
        }
    }

    public Onward finish(Answer answer, Visitor visitor) {
        Optional<Attempt> attempt = attempts.take(Purpose.LOGIN, bounded(answer.state()), visitor);
        if (attempt.isEmpty()) {
            return Onward.failed(BackPath.ADD_ONS, "billinglink.stateUnknown");
        }
        BackPath back = attempt.get().back();
        if (attempt.get().expired()) {
            return Onward.failed(back, "billinglink.stateExpired");
        }
        return bounded(answer.code()).isEmpty() || answer.error() != null
                ? refused(back, bounded(answer.error()))
                : link(bounded(answer.code()), attempt.get(), visitor);
    }

    private Onward link(String code, Attempt attempt, Visitor visitor) {
        try {
            return make.from(code, attempt, identity, visitor)
                    .map(made -> made(attempt.back(), made))
                    .orElseGet(() -> Onward.failed(attempt.back(), "billinglink.untrusted"));
        } catch (StoreUnavailableException e) {
            return unreachable(attempt.back(), e);
        } catch (StoreRefusedException e) {
            return Onward.refused(attempt.back(), e);
        }
    }

    private static Onward made(BackPath back, MadeLink made) {
        Map<String, Object> account = account(made.status());
        if (!made.kept()) {
            return Onward.failed(back, "billinglink.otherKept", account);
        }
        return made.status().linked() ? Onward.done(back, "billinglink.linked", account) : wrongAccount(back, account);
    }

    private static Map<String, Object> account(LinkStatus status) {
        return Map.of("account", status.accountName());
    }

    /** The pages of add-ons say it themselves, with more words. */
    private static Onward wrongAccount(BackPath back, Map<String, Object> account) {
        boolean said = back.value().startsWith("/operator/addons");
        return Onward.failed(back, said ? "" : "billinglink.wrongAccount", account);
    }

    private static Onward refused(BackPath back, String error) {
        return error.equals("access_denied")
                ? Onward.failed(back, "billinglink.cancelled")
                : Onward.failed(back, "billinglink.storeError", Map.of("error", Foreign.text(error, 60)));
    }

    private static Onward unreachable(BackPath back, StoreUnavailableException trouble) {
        LOG.warn("Login: {}", trouble.getMessage());
        return Onward.failed(back, "billinglink.unreachable");
    }

    private static String bounded(@Nullable String parameter) {
        return parameter == null || parameter.length() > LONGEST ? "" : parameter;
    }
}
