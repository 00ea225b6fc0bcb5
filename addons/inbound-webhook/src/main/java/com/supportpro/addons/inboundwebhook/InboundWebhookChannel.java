package com.supportpro.addons.inboundwebhook;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Channel;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.settings.SettingsCheck;
import java.time.Clock;

/** Opens a ticket for each signed request to its route. Without a secret it runs, and refuses every request. */
public final class InboundWebhookChannel implements Channel {

    static final String SECRET = "secret";
    static final int SHORTEST_SECRET = 16;

    private final Clock clock;
    private volatile String address = "";

    public InboundWebhookChannel() {
        this(Clock.systemUTC());
    }

    InboundWebhookChannel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void start(AddonContext context) {
        address = context.routes().post("inbound", new InboundRoute(context, clock));
    }

    @Override
    public SettingsCheck test(Settings candidate) {
        int length = candidate.text(SECRET).map(String::length).orElse(0);
        return length < SHORTEST_SECRET
                ? SettingsCheck.fails("test.short", "least", SHORTEST_SECRET)
                : SettingsCheck.works("test.ready", "address", address);
    }
}
