package com.supportpro.desk.bundles;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.bundle.BundleRequest;
import java.util.Arrays;
import java.util.List;

/**
 * What to bring to this desk, beside updates of what is installed.
 *
 * @param everything whether to bring all that the licence is entitled to as well
 */
public record Wanted(List<AddonId> addons, boolean everything) {

    /** @throws InvalidDocumentException there are more than a request may name */
    public Wanted {
        addons = addons.stream().distinct().toList();
        if (addons.size() > BundleRequest.MOST_WANTED) {
            throw new InvalidDocumentException("addons", "must be " + BundleRequest.MOST_WANTED + " at the most");
        }
    }

    /**
     * As people type it: identifiers with spaces, commas or lines between them.
     *
     * @throws InvalidDocumentException one is no identifier
     */
    public static Wanted typed(String text, boolean everything) {
        return new Wanted(
                Arrays.stream(text.split("[\\s,;]+"))
                        .filter(word -> !word.isEmpty())
                        .map(AddonId::parse)
                        .toList(),
                everything);
    }
}
