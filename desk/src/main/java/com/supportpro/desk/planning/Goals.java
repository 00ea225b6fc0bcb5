package com.supportpro.desk.planning;

import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.util.Objects;

/** What goals come to. */
final class Goals {

    private Goals() {}

    /** The values of the slot with which the goal is reached. */
    static ValueSet values(Slot slot, Goal goal) {
        if (goal.wanted() != null) {
            return slot.values(release -> release.version().equals(goal.wanted()));
        }
        Present there = slot.present();
        if (there == null) {
            return goal.aim() == Goal.Aim.INSTALL
                    ? slot.values(release -> goal.accepts(release.version()))
                    : slot.values(any -> false);
        }
        return goal.aim() == Goal.Aim.UPDATE
                ? slot.values(release -> newer(release.version(), there.version()) && goal.accepts(release.version()))
                : slot.only(slot.usual());
    }

    /** Pre-releases only for those who have one. */
    private static boolean newer(Version version, Version there) {
        return version.newerThan(there) && (there.preRelease() || !version.preRelease());
    }

    static Fact whyNone(Slot slot, Goal goal) {
        if (slot.releases().isEmpty()) {
            return Facts.unlisted(slot);
        }
        boolean update = goal.wanted() == null && slot.present() != null;
        VersionRange within = goal.within();
        String range = within == null ? "*" : within.toString();
        return update ? Facts.newest(slot) : Facts.noRelease(slot, Objects.toString(goal.wanted(), range));
    }
}
