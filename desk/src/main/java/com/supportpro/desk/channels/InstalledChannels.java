package com.supportpro.desk.channels;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.runtime.AddonRuntime;
import com.supportpro.desk.tickets.Message;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.TicketChannel;
import com.supportpro.desk.tickets.TicketChannels;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Kind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells tickets about the channels they came by, also about those that are gone. */
@Component
class InstalledChannels implements TicketChannels {

    private final Installations installations;
    private final KnownAddons addons;
    private final AddonRuntime runtime;
    private final ReaderWords words;

    InstalledChannels(Installations installations, KnownAddons addons, AddonRuntime runtime, ReaderWords words) {
        this.installations = installations;
        this.addons = addons;
        this.runtime = runtime;
        this.words = words;
    }

    @Override
    public Optional<TicketChannel> find(String channel) {
        try {
            return Optional.of(find(AddonId.parse(channel)));
        } catch (InvalidDocumentException never) {
            return Optional.empty();
        }
    }

    /** The reply is carried out by whoever reads the events of tickets, so that it survives a failure. */
    @Override
    public void deliver(Ticket ticket, Message reply) {}

    private TicketChannel find(AddonId id) {
        return installations
                .find(id)
                .filter(installation -> installation.kind() == Kind.CHANNEL)
                .map(this::installed)
                .orElseGet(() -> gone(addons.find(id).name()));
    }

    private TicketChannel installed(Installation channel) {
        String name = channel.manifest().name();
        return switch (channel.state()) {
            case ACTIVE -> new TicketChannel(name, Optional.empty(), whyNotCarried(channel.id(), name));
            case INACTIVE -> TicketChannel.silent(name, words.text("channels.inactive", "name", name));
            case FAILED ->
                TicketChannel.silent(
                        name, words.text("channels.failed", "name", name, "reason", words.said(channel.reason())));
        };
    }

    /** Known of one that runs only; a reply to another is taken along as soon as it does. */
    private Optional<String> whyNotCarried(AddonId id, String name) {
        return runtime.running(id)
                .filter(running -> !running.carriesReplies())
                .map(running -> words.text("channels.notCarried", "name", name));
    }

    private TicketChannel gone(String name) {
        return TicketChannel.silent(name, words.text("channels.gone", "name", name));
    }
}
