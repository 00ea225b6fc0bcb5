package com.supportpro.desk.runtime.web;

import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.AddonRuntime;
import com.supportpro.desk.runtime.GivenUpEvents;
import com.supportpro.desk.runtime.Note;
import com.supportpro.desk.tickets.TicketEvent;
import com.supportpro.protocol.AddonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is noted about an add-on, and the events it could not be told of, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class NotesApi {

    private final AddonRuntime runtime;
    private final GivenUpEvents events;

    NotesApi(AddonRuntime runtime, GivenUpEvents events) {
        this.runtime = runtime;
        this.events = events;
    }

    /** A note, in the reader's words. */
    record NoteView(Instant at, Note.Level level, String text) {}

    /** The last 100 notes, newest first. */
    record NoteViews(List<NoteView> items) {}

    /** An event that was given up, with the reason in the reader's words. */
    record GivenUpView(
            long event,
            TicketEvent.Type type,
            long ticket,
            Instant happenedAt,
            int attempts,
            String reason,
            Instant at) {}

    /** The newest 50 of them, and how many there are. */
    record GivenUpViews(List<GivenUpView> items, long total) {}

    /** Which one; all without it. */
    record Chosen(@Nullable Long event) {

        static Optional<Long> of(@Nullable Chosen body) {
            return body == null ? Optional.empty() : Optional.ofNullable(body.event());
        }
    }

    /** How many it was. */
    record Count(int events) {}

    @GetMapping(Paths.NOTES_API)
    NoteViews notes(Page page, @PathVariable String publisher, @PathVariable String slug) {
        return new NoteViews(runtime.notes(new AddonId(publisher, slug)).stream()
                .map(note -> new NoteView(note.at(), note.level(), page.said(note.text())))
                .toList());
    }

    @GetMapping(Paths.GIVEN_UP_API)
    GivenUpViews givenUp(Page page, @PathVariable String publisher, @PathVariable String slug) {
        GivenUpEvents.Standing standing = events.of(new AddonId(publisher, slug));
        List<GivenUpView> items = standing.newest().stream()
                .map(one -> new GivenUpView(
                        one.event(),
                        one.type(),
                        one.ticket(),
                        one.happenedAt(),
                        one.attempts(),
                        page.said(one.reason()),
                        one.at()))
                .toList();
        return new GivenUpViews(items, standing.total());
    }

    @PostMapping(Paths.GIVEN_UP_API + "/again")
    Count again(
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestBody(required = false) @Nullable Chosen body) {
        return new Count(events.again(new AddonId(publisher, slug), Chosen.of(body), by.name()));
    }

    @PostMapping(Paths.GIVEN_UP_API + "/forget")
    Count forget(
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestBody(required = false) @Nullable Chosen body) {
        return new Count(events.forget(new AddonId(publisher, slug), Chosen.of(body), by.name()));
    }
}
