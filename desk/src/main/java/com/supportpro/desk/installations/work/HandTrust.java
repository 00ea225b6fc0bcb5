package com.supportpro.desk.installations.work;

import com.supportpro.desk.catalogue.HandReleases;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Believes packages that were uploaded unsigned where the policy of the desk says so, all others by the pinned keys. */
@Primary
@Component
class HandTrust implements ReleaseTrust {

    private final HandReleases hand;
    private final PinnedKeys pinned;

    HandTrust(HandReleases hand, PinnedKeys pinned) {
        this.hand = hand;
        this.pinned = pinned;
    }

    @Override
    public Optional<Problem> doubt(AddonId addon, ReleaseInfo release) {
        return hand.takenAsItIs(addon, release.digest()) ? Optional.empty() : pinned.doubt(addon, release);
    }
}
