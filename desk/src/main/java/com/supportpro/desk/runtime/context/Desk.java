package com.supportpro.desk.runtime.context;

import com.supportpro.desk.panel.Readers;
import com.supportpro.desk.runtime.event.Progress;
import com.supportpro.desk.runtime.outgoing.OutgoingCalls;
import com.supportpro.desk.runtime.settings.SavedSettings;
import com.supportpro.desk.tickets.AnswerTicket;
import com.supportpro.desk.tickets.Tickets;
import java.time.Clock;

/** What of the desk is behind the contexts of all add-ons. */
public record Desk(
        Tickets tickets,
        SavedSettings settings,
        StorageRows storage,
        OutgoingCalls outgoing,
        Progress progress,
        NoteTaker notes,
        Clock clock,
        String publicUrl,
        AnswerTicket answers,
        PageLinks links,
        Readers readers) {}
