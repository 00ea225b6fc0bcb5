package com.supportpro.desk.panel;

import com.supportpro.desk.texts.Words;
import com.supportpro.platform.web.Assets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What every template needs. Controllers take it as an argument and hand it on under the name {@code page}. */
public final class Page {

    private final Words words;
    private final Frame frame;
    private final Instant now;

    Page(Words words, Frame frame, Instant now) {
        this.words = words;
        this.frame = frame;
        this.now = now;
    }

    /** The same page, with this message at its bottom. */
    public Page telling(Toast toast) {
        return new Page(words, frame.telling(toast), now);
    }

    /** What surrounds the content. */
    record Frame(
            String path,
            Optional<String> operator,
            Set<String> authorities,
            List<Entry> entries,
            List<String> notes,
            Optional<Toast> toast,
            Supplier<Csrf> csrf,
            String deskName,
            boolean demo) {

        private Frame telling(Toast toast) {
            return new Frame(path, operator, authorities, entries, notes, Optional.of(toast), csrf, deskName, demo);
        }
    }

    /** An entry of the navigation as shown. */
    public record Entry(String text, String icon, String path, long badge, boolean active) {}

    /** The token that each form carries. */
    public record Csrf(String parameter, String token) {}

    /** The text of the key; arguments are pairs of name and value. */
    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** What a line that was kept says, in the reader's words. */
    public String said(String line) {
        return words.said(line);
    }

    public Words words() {
        return words;
    }

    public String language() {
        return words.spoken().tag();
    }

    public String direction() {
        return words.spoken().rightToLeft() ? "rtl" : "ltr";
    }

    public String date(Instant instant) {
        return words.date(instant);
    }

    public String dateTime(Instant instant) {
        return words.dateTime(instant);
    }

    public String ago(Instant instant) {
        return words.ago(instant, now);
    }

    /** A size in bytes, in a unit that reads well. */
    public String size(long bytes) {
        return words.size(bytes);
    }

    public String number(long number) {
        return words.number(number);
    }

    public String path() {
        return frame.path();
    }

    public Optional<String> operator() {
        return frame.operator();
    }

    public boolean may(String authority) {
        return frame.authorities().contains(authority);
    }

    public List<Entry> entries() {
        return frame.entries();
    }

    /** The figure beside the entry of the navigation that leads to this address; zero when there is none. */
    public long badge(String path) {
        return frame.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .mapToLong(Entry::badge)
                .sum();
    }

    /** What every operator should know, whatever the page. */
    public List<String> notes() {
        return frame.notes();
    }

    public Optional<Toast> toast() {
        return frame.toast();
    }

    /** Asked for by pages with a form only: a token begins a session. */
    public Csrf csrf() {
        return frame.csrf().get();
    }

    public String deskName() {
        return frame.deskName();
    }

    public boolean demo() {
        return frame.demo();
    }

    /** The address of a shared asset, changed whenever its content is. */
    public String asset(String name) {
        return Assets.path(name);
    }
}
