package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.catalogue.CatalogueQuery;
import com.supportpro.desk.catalogue.CatalogueQuery.PriceFilter;
import com.supportpro.desk.catalogue.CatalogueQuery.Sort;
import com.supportpro.desk.marketplace.Status;
import com.supportpro.protocol.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of the Add-ons page as they stand in its address; what cannot be understood counts as not given. */
public record Filters(
        @Nullable String query,
        @Nullable String kind,
        @Nullable String tag,
        @Nullable String price,
        @Nullable String status,
        @Nullable String sort,
        @Nullable Integer page,
        @Nullable Integer size) {

    static final String ADD_ONS = "/operator/addons";

    private static final int SIZE = 24;

    CatalogueQuery asQuery() {
        return new CatalogueQuery(
                text(query),
                kinds(),
                Optional.of(text(tag)).filter(name -> !name.isEmpty()),
                find(PriceFilter.values(), price).orElse(PriceFilter.ANY),
                Optional.empty(),
                Set.of(),
                find(Sort.values(), sort).orElse(Sort.BEST),
                page == null ? 0 : page,
                size == null ? SIZE : size);
    }

    public Status state() {
        return Status.of(text(status));
    }

    public Optional<Kind> kinds() {
        return find(Kind.values(), kind);
    }

    /** The name of the first filter whose value is none of its own; what is left empty chooses nothing. */
    Optional<String> unknown() {
        return Stream.of(
                        unknown("kind", kind, kinds().isPresent()),
                        unknown(
                                "price",
                                price,
                                find(PriceFilter.values(), price).isPresent()),
                        unknown("status", status, find(Status.values(), status).isPresent()),
                        unknown("sort", sort, find(Sort.values(), sort).isPresent()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> unknown(String name, @Nullable String value, boolean found) {
        return found || text(value).isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Whether the value is the one that is chosen. */
    public boolean chosen(String name, String value) {
        CatalogueQuery asked = asQuery();
        return switch (name) {
            case "kind" -> asked.kind().map(Kind::json).orElse("").equals(value);
            case "tag" -> asked.tag().orElse("").equals(value);
            case "price" -> slug(asked.price()).equals(value);
            case "status" -> state().slug().equals(value);
            case "sort" -> slug(asked.sort()).equals(value);
            default -> false;
        };
    }

    public boolean none() {
        return asQuery().text().isBlank() && narrowed() == 0;
    }

    /** How many filters narrow the list, the text not counted. */
    private long narrowed() {
        CatalogueQuery asked = asQuery();
        return (asked.kind().isPresent() ? 1 : 0)
                + (asked.tag().isPresent() ? 1 : 0)
                + (asked.price() == PriceFilter.ANY ? 0 : 1)
                + (state() == Status.ANY ? 0 : 1);
    }

    /** The address of this list, ready for a page number. */
    String path() {
        CatalogueQuery asked = asQuery();
        return ADD_ONS + "?query=" + encoded(asked.text()) + "&kind="
                + asked.kind().map(Kind::json).orElse("") + "&tag="
                + encoded(asked.tag().orElse("")) + "&price=" + slug(asked.price()) + "&status="
                + state().slug() + "&sort=" + slug(asked.sort()) + "&page=";
    }

    /** The address of a page of this list, to come back to. */
    String here(int number) {
        boolean first = none() && asQuery().sort() == Sort.BEST && number == 0;
        return first ? ADD_ONS : path() + number;
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text(name)))
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
