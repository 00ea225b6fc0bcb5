package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.protocol.AddonId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a file says beyond an operation, once that has ended: settings, and being inactive. An entry goes in the
 * transaction that does what it says, so that whatever is interrupted is done by the next round, here or on another node.
 */
@Component
class FollowDesired {

    private static final Logger LOG = LoggerFactory.getLogger(FollowDesired.class);
    private static final Set<String> PASSING = Set.of("others-busy", "busy", "changing");

    private final Waiting waiting;
    private final Installations installations;
    private final Operations operations;
    private final SaveWaiting settings;
    private final TransactionTemplate transaction;

    FollowDesired(
            Waiting waiting,
            Installations installations,
            Operations operations,
            SaveWaiting settings,
            TransactionTemplate transaction) {
        this.waiting = waiting;
        this.installations = installations;
        this.operations = operations;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT4S", fixedDelayString = "${supportpro.desk.desired.every:PT1S}")
    void follow() {
        waiting.addons().stream().filter(this::rests).forEach(this::follow);
    }

    /** Settings come first, and stay saved when what comes after them is refused. */
    private void follow(AddonId addon) {
        holding(addon, settings::save);
        try {
            holding(addon, this::finish);
        } catch (OperationRefusedException e) {
            refused(addon, e);
        } catch (UnexpectedRollbackException e) {
            LOG.debug("What a file says of {} has been overtaken; the next round tries again", addon);
        }
    }

    /** A later file is on record together with its operation, so that its entry is not taken for an earlier one's. */
    private void holding(AddonId addon, Consumer<Waiting.Entry> work) {
        transaction.executeWithoutResult(
                status -> waiting.hold(addon).filter(entry -> rests(addon)).ifPresent(work));
    }

    private boolean rests(AddonId addon) {
        return operations.runningFor(addon).isEmpty();
    }

    /** An operation that failed leaves nothing to do; the next comparison shows it. */
    private void finish(Waiting.Entry entry) {
        AddonId addon = entry.wanted().addon();
        Optional<Installation> present = installations.find(addon);
        if (present.isPresent() && !entry.wanted().settings().isEmpty()) {
            return;
        }
        if (present.filter(here -> moves(entry.wanted(), here)).isPresent()) {
            Action action = entry.wanted().active() ? Action.ACTIVATE : Action.DEACTIVATE;
            operations.request(OperationRequest.of(action, addon, entry.by()));
        }
        waiting.remove(entry);
    }

    private static boolean moves(DesiredAddon wanted, Installation present) {
        return wanted.active() != present.shouldBeActive() && wanted.accepts(present.version());
    }

    /** What is only in the way for now does not end the wish. */
    private void refused(AddonId addon, OperationRefusedException e) {
        if (PASSING.contains(e.problem().code())) {
            LOG.debug(
                    "What a file says of {} has to wait: {}", addon, e.problem().code());
        } else {
            LOG.info("What a file says of {} is refused: {}", addon, e.problem().code());
            holding(addon, waiting::remove);
        }
    }
}
