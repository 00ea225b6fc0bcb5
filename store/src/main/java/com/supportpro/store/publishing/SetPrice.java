package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Price;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what an add-on costs; what was bought before keeps its price. */
@Service
class SetPrice {

    private final Listings listings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetPrice(Listings listings, ApplicationEventPublisher events, Clock clock) {
        this.listings = listings;
        this.events = events;
        this.clock = clock;
    }

    /** @param price null for free */
    @Transactional
    void set(AddonId addon, @Nullable Price price) {
        if (!listings.lock(addon)) {
            throw new UnknownListingException(addon);
        }
        listings.price(addon, price);
        listings.changed(addon, Times.now(clock));
        events.publishEvent(new ListingChanged(addon, "Price set", price == null ? "free" : price.toString()));
    }
}
