package com.supportpro.addons.csat;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Texts;
import com.supportpro.addon.page.PageRequest;
import com.supportpro.addon.page.PublicPage;
import com.supportpro.addon.panel.Field;
import com.supportpro.addon.panel.Form;
import com.supportpro.addon.panel.Tone;
import com.supportpro.addon.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The page on which a customer rates. */
final class RatingPage {

    private static final String SCORE = "score";
    private static final String COMMENT = "comment";
    private static final int LONGEST = 1_000;

    private final AddonContext context;
    private final Surveys surveys;
    private final Days days;

    RatingPage(AddonContext context, Surveys surveys, Days days) {
        this.context = context;
        this.surveys = surveys;
        this.days = days;
    }

    PublicPage answer(PageRequest request) {
        long number = Long.parseLong(request.about());
        Optional<Ticket> ticket = context.tickets().find(number);
        if (ticket.isEmpty()) {
            return PublicPage.of(text(request, "gone"));
        }
        if (surveys.of(number).closed(context.clock().instant())) {
            return PublicPage.of(text(request, "closed"), text(request, "closed.text"));
        }
        return request.sent() ? rate(request, ticket.get()) : asking(request, ticket.get());
    }

    private PublicPage rate(PageRequest request, Ticket ticket) {
        OptionalInt score = Scale.of(context.settings()).chosen(request.value(SCORE));
        if (score.isEmpty()) {
            return asking(request, ticket).saying(Tone.WARNING, text(request, "choose"));
        }
        Instant now = context.clock().instant();
        String comment = request.value(COMMENT);
        String words = comment.length() > LONGEST ? comment.substring(0, LONGEST) : comment;
        surveys.change(ticket.number(), survey -> survey.rated(score.getAsInt(), words, now));
        Survey survey = surveys.of(ticket.number());
        days.rated(ticket.number(), score.getAsInt(), survey.rated().orElse(now));
        return asking(request, ticket).saying(Tone.GOOD, text(request, "thanks"));
    }

    private PublicPage asking(PageRequest request, Ticket ticket) {
        Survey survey = surveys.of(ticket.number());
        Scale scale = Scale.of(context.settings());
        String language = request.language();
        Field score = Field.choice(
                        Field.Type.BUTTONS, SCORE, text(request, "scale"), scale.choices(context.texts(), language))
                .holding(scale.choice(survey.score()));
        Field comment = Field.of(Field.Type.LONG_TEXT, COMMENT, text(request, "comment"))
                .holding(request.sent() ? request.value(COMMENT) : survey.comment());
        String button = text(request, survey.score().isPresent() ? "change" : "send");
        return PublicPage.of(question(request), paragraphs(request, ticket, survey))
                .with(new Form("rate", button, List.of(score, comment)));
    }

    private String question(PageRequest request) {
        return context.settings().text("question").orElseGet(() -> text(request, "title"));
    }

    private String[] paragraphs(PageRequest request, Ticket ticket, Survey survey) {
        Texts texts = context.texts();
        String about = texts.text(
                request.language(), "about", "number", Long.toString(ticket.number()), "subject", ticket.subject());
        return survey.changeableUntil()
                .map(until -> new String[] {about, texts.text(request.language(), "thanks.change", "until", until)})
                .orElseGet(() -> new String[] {about});
    }

    private String text(PageRequest request, String key) {
        return context.texts().text(request.language(), key);
    }
}
