package com.supportpro.store.billing;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the numbers of invoices and credit notes, none left out: a transaction that fails gives its number back. */
@Repository
class Numbers {

    static final String INVOICES = "INV";
    static final String CREDIT_NOTES = "CN";

    /** At least so many, so that numbers of a year sort as texts for long. */
    static final int DIGITS = 6;

    private final JdbcClient database;

    Numbers(JdbcClient database) {
        this.database = database;
    }

    /** One at a time: others who want one of the same series wait until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Number next(String series, int year) {
        int sequence = database.sql("""
                insert into number_series (series, year, last) values (:series, :year, 1)
                on conflict (series, year) do update set last = number_series.last + 1 returning last""")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new Number(series, year, sequence);
    }

    /** What numbers of the series begin with: {@code INV-2026-}. */
    static String prefix(String series, int year) {
        return series + "-" + year + "-";
    }

    /** Such as {@code INV-2026-000042}. */
    record Number(String series, int year, int sequence) {

        String text() {
            return prefix(series, year) + String.format(Locale.ROOT, "%0" + DIGITS + "d", sequence);
        }
    }
}
