package com.supportpro.desk.marketplace.web;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an add-on looks like: its icon, or two letters on a colour of its own.
 *
 * @param picture the address of the icon; empty when it has none
 * @param colour 0 to 7
 */
public record Face(String picture, String letters, int colour) {

    private static final int COLOURS = 8;

    static Face of(Listing listing) {
        return of(listing.id(), listing.name(), listing.icon());
    }

    static Face of(AddonId id, String name, @Nullable String icon) {
        return new Face(icon == null ? "" : "/operator/pictures/" + icon, letters(name), colour(id));
    }

    private static String letters(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}]", "");
        int end = plain.offsetByCodePoints(0, Math.min(2, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end).toUpperCase(Locale.ROOT);
    }

    private static int colour(AddonId id) {
        return Math.floorMod(id.toString().hashCode(), COLOURS);
    }
}
