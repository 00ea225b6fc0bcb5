package com.supportpro.testkit.addon;

import com.supportpro.addon.page.PageRequest;
import com.supportpro.addon.page.PublicPage;
import com.supportpro.addon.page.PublicPages;
import com.supportpro.testkit.SettableClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The add-on's public pages. Links hold nothing but a number here: what they are about stays with this desk. */
public final class FakePages implements PublicPages {

    private static final String ADDRESS = "https://desk.example/pages/";

    private final Granted granted;
    private final SettableClock clock;
    private final Map<String, Handler> handlers = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();

    FakePages(Granted granted, SettableClock clock) {
        this.granted = granted;
        this.clock = clock;
    }

    private record Link(String name, String about, Instant until) {}

    @Override
    public void show(String name, Handler handler) {
        granted.area("pages.public");
        handlers.put(name, handler);
    }

    @Override
    public String link(String name, String about, Instant until) {
        granted.area("pages.public");
        Bounds.within("about", about, 0, 200);
        String link = ADDRESS + (links.size() + 1);
        links.put(link, new Link(name, about, until));
        return link;
    }

    /** Opens the link in a language; empty when its time is over. */
    public Optional<PublicPage> open(String link, String language) throws Exception {
        return answer(link, false, Map.of(), language);
    }

    /** Sends the form of the page. */
    public Optional<PublicPage> send(String link, Map<String, String> values) throws Exception {
        return answer(link, true, values, "en");
    }

    private Optional<PublicPage> answer(String link, boolean sent, Map<String, String> values, String language)
            throws Exception {
        Link known = Optional.ofNullable(links.get(link))
                .orElseThrow(() -> new IllegalArgumentException("There is no link " + link));
        Handler handler = Optional.ofNullable(handlers.get(known.name()))
                .orElseThrow(() -> new IllegalArgumentException("There is no page " + known.name()));
        return clock.instant().isAfter(known.until())
                ? Optional.empty()
                : Optional.of(handler.answer(new PageRequest(known.about(), sent, values, language)));
    }
}
