package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation in the hands of the worker: what was asked for, how far it is, and what its steps found out. */
final class Work {

    private final Order order;
    private final Trail trail;
    private final @Nullable Staged present;
    private @Nullable Staged staged;
    private @Nullable Digest received;
    private boolean untouched;
    private boolean started;
    private @Nullable Problem problem;
    private @Nullable Deal deal;
    private @Nullable Instant reported;

    Work(
            Order order,
            Trail trail,
            @Nullable Staged present,
            @Nullable Staged staged,
            @Nullable Deal deal,
            @Nullable Problem problem) {
        this.order = order;
        this.trail = trail;
        this.present = present;
        this.staged = staged;
        this.deal = deal;
        this.problem = problem;
    }

    OperationId id() {
        return order.id();
    }

    Action action() {
        return order.action();
    }

    AddonId addon() {
        return order.addon();
    }

    Version version() {
        return order.version();
    }

    Order order() {
        return order;
    }

    Trail trail() {
        return trail;
    }

    /** The listed release that is being fetched. */
    ReleaseInfo release() {
        return Optional.ofNullable(order.release()).orElseThrow();
    }

    /** What is unpacked of the release it is about; known once it is, and always for one that is installed. */
    Staged staged() {
        return Optional.ofNullable(staged).orElseThrow();
    }

    /** What is installed, and stays so until another release has taken its place. */
    Staged present() {
        return Optional.ofNullable(present).orElseThrow();
    }

    /** The release that another one is to take the place of. */
    Version replaced() {
        return Optional.ofNullable(order.replaces()).orElseThrow();
    }

    Optional<Staged> stagedNow() {
        return fetches() ? Optional.ofNullable(staged) : Optional.empty();
    }

    /** Whether the add-on was not here before. */
    boolean absentBefore() {
        return order.observed() == null;
    }

    /** Whether it is brought here. */
    boolean fetches() {
        return order.release() != null && action() != Action.CANCEL;
    }

    /** The side that deals in money. */
    Deal deal() {
        return Optional.ofNullable(deal).orElseThrow();
    }

    void deal(Deal next) {
        deal = next;
    }

    /** Whether money has been paid for it that failing does not bring back. */
    boolean paid() {
        return action() == Action.PURCHASE && deal().charged();
    }

    /** Keeps what this process has just written itself, so that it need not be read again to be believed. */
    void stagedHere(Staged written) {
        staged = written;
        untouched = true;
    }

    boolean writtenByThisRun() {
        return untouched;
    }

    /** Notes that this process has started the add-on: what another one started ended with it. */
    void startedHere() {
        started = true;
    }

    boolean startedByThisRun() {
        return started;
    }

    /** The digest of the bytes that this process itself has received or read. */
    Optional<Digest> received() {
        return Optional.ofNullable(received);
    }

    void received(Digest digest) {
        received = digest;
    }

    /** Whether this long has gone by since this was last true, or since it was first asked. */
    boolean due(Instant now, Duration interval) {
        Instant last = reported == null ? now : reported;
        boolean due = Duration.between(last, now).compareTo(interval) >= 0;
        reported = due ? now : last;
        return due;
    }

    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    void failed(Problem reason) {
        problem = reason;
        trail.fail();
    }

    /**
     * What was asked for, and how things stood.
     *
     * @param release where something is fetched
     * @param replaces the release that another one is to take the place of
     * @param consent the permissions beyond those of that release that were agreed to
     * @param wasActive whether the add-on was meant to be active before
     * @param observed how the installation stood before; null when there was none
     * @param attempts how many processes have begun to carry it out
     */
    record Order(
            OperationId id,
            Action action,
            AddonId addon,
            Version version,
            Kind kind,
            @Nullable ReleaseInfo release,
            @Nullable Version replaces,
            List<String> consent,
            boolean wasActive,
            Installation.@Nullable State observed,
            Actor requestedBy,
            int attempts) {

        boolean wasRunning() {
            return observed == Installation.State.ACTIVE;
        }
    }
}
