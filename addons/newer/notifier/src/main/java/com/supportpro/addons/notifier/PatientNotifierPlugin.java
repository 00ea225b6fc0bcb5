package com.supportpro.addons.notifier;

import com.supportpro.addon.AddonContext;
import java.time.Duration;

/** Keeps what the chat cannot take now, and posts it once the chat is back. */
public final class PatientNotifierPlugin extends NotifierPlugin {

    private static final Duration LOOK = Duration.ofMinutes(1);

    @Override
    Posting posting(AddonContext context, Webhook hook) {
        Backlog backlog = new Backlog(context, hook::reach);
        context.schedules().every("backlog", LOOK, backlog::tryAgain);
        return backlog;
    }
}
