package com.supportpro.store.billing.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The standard VAT rates of the member states, each from the instant at which it began to hold. */
final class VatRates {

    static final VatRates STANDARD = read("vat-rates.csv");

    private final Map<String, NavigableMap<Instant, BigDecimal>> rates = new HashMap<>();

    /** @param from when it began to hold */
    record Rate(BigDecimal percent, Instant from) {}

    private VatRates() {}

    /** Whether it is a member state, by ISO 3166 code. */
    boolean covers(String country) {
        return rates.containsKey(country);
    }

    /** The rate at an instant; before the first that is known, the first. */
    Rate rate(String country, Instant at) {
        NavigableMap<Instant, BigDecimal> known = Objects.requireNonNull(rates.get(country), country);
        Map.Entry<Instant, BigDecimal> last = known.floorEntry(at);
        Map.Entry<Instant, BigDecimal> entry = last == null ? known.firstEntry() : last;
        return new Rate(entry.getValue(), entry.getKey());
    }

    private static VatRates read(String resource) {
        try (InputStream in = Objects.requireNonNull(VatRates.class.getResourceAsStream(resource), resource)) {
            VatRates table = new VatRates();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(table::add);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split(",", 3);
        rates.computeIfAbsent(cells[0], country -> new TreeMap<>())
                .put(OffsetDateTime.parse(cells[1]).toInstant(), new BigDecimal(cells[2]));
    }
}
