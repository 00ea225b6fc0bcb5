package com.supportpro.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A vocabulary of the trade and a long tail of invented words. As in real texts, the word of rank n comes about 1/n as
 * often as the first.
 */
final class Words {

    private static final int TAIL = 20_000;
    private static final List<String> TRADE = List.of(
            "support",
            "ticket",
            "customer",
            "reply",
            "chat",
            "mail",
            "team",
            "report",
            "webhook",
            "invoice",
            "calendar",
            "language",
            "export",
            "import",
            "survey",
            "phone",
            "status",
            "routing",
            "queue",
            "template",
            "signature",
            "backup",
            "analytics",
            "dashboard",
            "billing",
            "payment",
            "order",
            "shop",
            "knowledge",
            "article",
            "search",
            "translation",
            "alert",
            "monitoring",
            "incident",
            "schedule",
            "shift",
            "holiday",
            "macro",
            "tag",
            "priority",
            "escalation",
            "satisfaction",
            "feedback",
            "attachment",
            "archive",
            "privacy",
            "consent",
            "audit",
            "directory",
            "telephony",
            "voice",
            "message",
            "social",
            "forum",
            "community",
            "assistant",
            "summary",
            "spelling",
            "grammar",
            "warehouse",
            "shipping",
            "returns",
            "warranty",
            "contract",
            "timesheet",
            "project",
            "board",
            "notification",
            "encryption",
            "identity",
            "onboarding",
            "migration",
            "synchronisation",
            "integration",
            "automation");
    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "den", "fi", "gra", "hel", "in", "jo", "kan", "lu", "mer", "no", "ost", "pra", "qui", "ran",
            "sol", "ter", "ul", "vex", "win", "xan", "yor", "zen", "bri", "cla", "dro", "fen", "gil", "hum");

    private Words() {}

    /** This many words with a space between them. */
    static String some(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> ranked(GeneratedListings.skewed(random, TRADE.size() + TAIL)))
                .collect(Collectors.joining(" "));
    }

    /** The word of a rank. */
    static String ranked(int rank) {
        return rank < TRADE.size() ? TRADE.get(rank) : name(rank);
    }

    static String tag(int number) {
        return ranked(number);
    }

    /** An invented word, the same for the same number. */
    static String name(int number) {
        Random random = new Random(number);
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(any -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining());
    }
}
