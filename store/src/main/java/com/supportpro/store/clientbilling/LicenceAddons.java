package com.supportpro.store.clientbilling;

import com.supportpro.store.clientarea.HeldLicence;
import java.util.List;

/** What the desks of a licence may run of what costs money. */
public record LicenceAddons(HeldLicence held, List<OwnedAddon> addons) {}
