package com.supportpro.store.notices;

import com.supportpro.store.StoreProperties;
import com.supportpro.store.accounts.Correspondent;
import com.supportpro.store.language.Language;
import com.supportpro.store.language.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a notice says to one person, in their language and the account's time zone. */
public final class Letter {

    private static final Phrases PHRASES = new Phrases("notices");

    private final Notice notice;
    private final Correspondent person;
    private final ZoneId zone;
    private final StoreProperties store;
    private final Language language;

    Letter(Notice notice, Correspondent person, ZoneId zone, StoreProperties store) {
        this.notice = notice;
        this.person = person;
        this.zone = zone;
        this.store = store;
        this.language = Language.of(person.language());
    }

    /** A label with its value. */
    public record Row(String label, String value) {}

    public Language language() {
        return language;
    }

    public String title() {
        return say(key() + ".title");
    }

    public String greeting() {
        return say("greeting");
    }

    /** What happened, and what it means. */
    public String lead() {
        return say(key() + ".text");
    }

    public List<Row> rows() {
        return notice.kind().facts().stream()
                .filter(fact -> fact.form() != Form.PATH)
                .map(fact -> new Row(label(fact), value(fact)))
                .filter(row -> !row.value().isEmpty())
                .toList();
    }

    public String action() {
        return say(own("action", pays() ? "action.pay" : "action.open"));
    }

    public String address() {
        return store.at(notice.facts().getOrDefault(Fact.LINK.key(), "/")).toString();
    }

    public String closing() {
        return say("closing");
    }

    public String sender() {
        return store.name();
    }

    /** For those who read plain text. */
    String text() {
        StringBuilder text = new StringBuilder(greeting() + "\n\n" + lead() + "\n\n");
        rows().forEach(row ->
                text.append(row.label()).append(": ").append(row.value()).append('\n'));
        return text.append('\n')
                .append(action() + ":\n" + address() + "\n\n" + closing() + "\n\n-- \n" + sender() + "\n")
                .toString();
    }

    private boolean pays() {
        return notice.kind().facts().contains(Fact.LINK);
    }

    private String key() {
        return notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind's own label where it has one: {@code at} is the end of a trial, or the day of a new price. */
    private String label(Fact fact) {
        return say(own(fact.key(), "label." + fact.key()));
    }

    private String own(String name, String common) {
        String own = key() + "." + name;
        return PHRASES.keys(language).contains(own) ? own : common;
    }

    private String say(String key) {
        Map<String, Object> arguments = new HashMap<>();
        notice.kind().facts().forEach(fact -> arguments.put(fact.key(), value(fact)));
        arguments.put("name", Form.plain(person.name()));
        return PHRASES.say(language, key, arguments);
    }

    private String value(Fact fact) {
        String value = notice.facts().getOrDefault(fact.key(), "");
        if (value.isEmpty()) {
            return value; // Taken down before its kind needed the fact.
        }
        return switch (fact.form()) {
            case TEXT, PATH -> Form.plain(value);
            case MONEY -> language.money(Form.money(value));
            case INSTANT -> language.day(Instant.parse(value).atZone(zone).toLocalDate());
            case CYCLE -> PHRASES.say(language, "cycle." + value);
        };
    }
}
