package com.supportpro.desk.marketplace;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns the Markdown of a listing into HTML that can do nothing but be read. */
public final class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> reachable())
            .build();
    private static final PolicyFactory READABLE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "hr",
                    "br",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowElements((name, attributes) -> "h2", "h1")
            .allowUrlProtocols("https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("pre")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
            .toFactory();

    private Markdown() {}

    public static String html(String markdown) {
        return html(PARSER.parse(markdown));
    }

    /** Leaves out the title that a text begins with, for pages that show it already. */
    public static String htmlWithoutTitle(String markdown) {
        Node text = PARSER.parse(markdown);
        if (text.getFirstChild() instanceof Heading title && title.getLevel() == 1) {
            title.unlink();
        }
        return html(text);
    }

    private static String html(Node text) {
        return READABLE.sanitize(RENDERER.render(text));
    }

    /** Code may be wider than the page: the keyboard has to get there to scroll it. */
    private static AttributeProvider reachable() {
        return (node, tag, attributes) -> {
            if (tag.equals("pre")) {
                attributes.put("tabindex", "0");
            }
        };
    }
}
