package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.Version;
import com.supportpro.store.packages.PackageSigning;
import com.supportpro.store.publishing.Release.Vouched;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a release from state to state; signs it when it is released for the first time. */
@Service
class MoveRelease {

    static final int MOST_SHOWN = 500;

    private final Listings listings;
    private final Releases releases;
    private final ListingSize size;
    private final PackageSigning signing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveRelease(
            Listings listings,
            Releases releases,
            ListingSize size,
            PackageSigning signing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.listings = listings;
        this.releases = releases;
        this.size = size;
        this.signing = signing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves it; one that is in the state already stays as it is, so that a request may be repeated.
     *
     * @param reason shown to those who have it; needed by all states but released
     */
    @Transactional
    Release move(AddonId addon, Version version, ReleaseState next, @Nullable String reason) {
        Release present = locked(addon, version);
        if (present.state() == next) {
            return present;
        }
        if (!present.state().mayBecome(next)) {
            throw new MoveRefusedException(present.state(), next);
        }
        return written(moved(present, next, reason));
    }

    private Release locked(AddonId addon, Version version) {
        return Optional.of(addon)
                .filter(listings::lock)
                .flatMap(locked -> releases.find(locked, version))
                .orElseThrow(() -> new UnknownReleaseException(addon, version));
    }

    private Release moved(Release present, ReleaseState next, @Nullable String reason) {
        String told = next.needsReason() ? Rule.text("reason", reason, 1, 1_000) : null;
        Vouched vouched = present.vouched();
        if (next == ReleaseState.RELEASED && vouched == null) {
            vouched = new Vouched(signing.sign(present.statement()), Times.now(clock));
        }
        return new Release(
                present.addon(),
                present.version(),
                present.digest(),
                present.length(),
                present.content(),
                next,
                told == null ? null : Texts.plain("reason", told),
                vouched);
    }

    private Release written(Release moved) {
        Instant now = Times.now(clock);
        releases.move(moved, now);
        if (releases.shown(moved.addon()).size() > MOST_SHOWN) {
            throw new TooManyReleasesException(moved.addon());
        }
        if (moved.state() == ReleaseState.RELEASED) {
            // All other moves are warnings, which are never refused.
            size.check(moved.addon());
        }
        listings.changed(moved.addon(), now);
        events.publishEvent(change(moved));
        return moved;
    }

    private static ListingChanged change(Release moved) {
        String why = moved.reason() == null ? "" : ": " + moved.reason();
        return new ListingChanged(moved.addon(), "Release " + moved.state().word(), moved.version() + why);
    }
}
