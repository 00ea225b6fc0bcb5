package com.supportpro.store.clientarea;

import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Licence;

/** A desk of the account with the licence that it runs under. */
public record HeldDesk(Desk desk, Licence licence) {}
