package com.supportpro.store.clientbilling;

import com.supportpro.store.clientarea.HeldLicence;
import com.supportpro.store.entitlements.DeskReport;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.DeskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the desks of a licence may run of what costs money, and where it is installed.
 *
 * @param reports of the desks that have said something
 */
public record LicenceAddons(HeldLicence held, List<OwnedAddon> addons, Map<DeskId, DeskReport> reports) {

    /** When the desk last said what it has installed. */
    public Optional<Instant> heardAt(Desk desk) {
        return Optional.ofNullable(reports.get(desk.id())).map(DeskReport::heardAt);
    }
}
