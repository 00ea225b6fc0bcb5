package com.supportpro.store.clientarea;

import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Licence;
import java.util.List;

/** A licence of the account with the desks under it. */
public record HeldLicence(Licence licence, List<Desk> desks) {}
