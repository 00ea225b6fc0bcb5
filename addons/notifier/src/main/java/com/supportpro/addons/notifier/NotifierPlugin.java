package com.supportpro.addons.notifier;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Plugin;
import com.supportpro.addon.event.MessageAdded;
import com.supportpro.addon.event.TicketOpened;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.settings.SettingsCheck;
import org.jspecify.annotations.Nullable;

/** Posts events of tickets to an incoming webhook. Without an address it runs, and posts nothing. */
public class NotifierPlugin implements Plugin {

    private volatile @Nullable Webhook webhook;

    @Override
    public final void start(AddonContext context) {
        Webhook hook = new Webhook(context.http(), context.json());
        webhook = hook;
        Notifications notifications = new Notifications(context, posting(context, hook));
        context.events().on(TicketOpened.class, notifications::opened);
        context.events().on(MessageAdded.class, notifications::messageAdded);
        context.events().on(TicketStatusChanged.class, notifications::statusChanged);
        notifications.tellWhenNothingIsSent();
    }

    @Override
    public final SettingsCheck test(Settings candidate) {
        Webhook started = webhook;
        return started == null
                ? SettingsCheck.fails("test.inactive")
                : candidate
                        .text(Notifications.URL)
                        .map(started::tryOut)
                        .orElseGet(() -> SettingsCheck.fails("test.noUrl"));
    }

    /** The way of a text to the webhook. */
    Posting posting(AddonContext context, Webhook hook) {
        return hook::reach;
    }
}
