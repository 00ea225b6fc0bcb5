package com.supportpro.desk.marketplace;

import com.supportpro.desk.billinglink.LinkStatus;
import com.supportpro.desk.entitlements.Contact;

/** What every page of the marketplace knows of the store. */
public record StoreSide(LinkStatus link, Contact contact) {}
