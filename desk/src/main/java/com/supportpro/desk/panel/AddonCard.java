package com.supportpro.desk.panel;

import com.supportpro.addon.panel.Card;
import com.supportpro.protocol.AddonId;
import java.util.Optional;

/**
 * A card of an add-on on the dashboard.
 *
 * @param name the add-on's
 * @param card within its bounds; empty when the add-on did not answer
 */
public record AddonCard(AddonId addon, String name, Optional<Card> card) {

    /** How tall a column of the drawing is, of 40. */
    public static double height(Card card, Card.Point point) {
        return 40 * share(card, point);
    }

    /** How wide a bar is, of 100. */
    public static double width(Card card, Card.Point point) {
        return 100 * share(card, point);
    }

    /** Of the largest. */
    private static double share(Card card, Card.Point point) {
        double most =
                card.series().stream().mapToDouble(Card.Point::value).max().orElse(0);
        return most <= 0 ? 0 : point.value() / most;
    }
}
