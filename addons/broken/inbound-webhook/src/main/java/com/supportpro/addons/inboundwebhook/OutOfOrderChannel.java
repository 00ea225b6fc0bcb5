package com.supportpro.addons.inboundwebhook;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Channel;
import com.supportpro.addon.Health;

/** The channel in a release that was let out too early: it starts, and cannot do its work. */
public final class OutOfOrderChannel implements Channel {

    private final InboundWebhookChannel channel = new InboundWebhookChannel();

    @Override
    public void start(AddonContext context) {
        channel.start(context);
    }

    @Override
    public Health probe() {
        return Health.failing("The list of deliveries cannot be read.");
    }
}
