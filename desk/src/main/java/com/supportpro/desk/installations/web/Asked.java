package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Consented;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.Permission;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a body says beside its address.
 *
 * @param version the release to install or update to; without it the newest that fits
 * @param erase whether uninstalling takes settings and data along
 * @param back the page that the form stands on
 * @param cycle how often it is to be charged
 * @param trial whether to try it free of charge first
 * @param quote the price that was shown
 * @param expectedTotal what was shown; another total is refused
 * @param overBudget whether to spend more than the month allows, which takes the permission to change the budget
 * @param when NOW, or PERIOD_END to cancel with the period that is paid
 * @param consent the permissions an update may have beyond those of the installed release; those of an add-on that is updated
 *     or brought along for it stand behind its name: {@code acme/base=tickets.read}
 * @param along whether other add-ons may be brought along or stopped, as the plan says
 */
record Asked(
        @Nullable String version,
        @Nullable Boolean erase,
        @Nullable String back,
        @Nullable String cycle,
        @Nullable String promotion,
        @Nullable Boolean trial,
        @Nullable UUID quote,
        @Nullable Money expectedTotal,
        @Nullable Boolean overBudget,
        @Nullable String when,
        @Nullable List<String> consent,
        @Nullable Boolean along) {

    static Asked nothing() {
        return new Asked(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @throws InvalidDocumentException the version or the cycle is none */
    OperationRequest request(Action action, AddonId addon, CurrentOperator by, HttpServletRequest http) {
        boolean wanted = (action == Action.INSTALL || action == Action.UPDATE) && version != null && !version.isBlank();
        return new OperationRequest(
                action,
                addon,
                wanted ? Version.of(version) : null,
                null,
                action == Action.UNINSTALL && Boolean.TRUE.equals(erase),
                actor(by, http),
                terms(action),
                Boolean.TRUE.equals(overBudget) && by.may(Permission.MANAGE_SETTINGS),
                Consented.of(consent, addon),
                Boolean.TRUE.equals(along));
    }

    /** All that was said but what was agreed to on the page of a plan, as a form says it. */
    Map<String, String> fields() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("version", version);
        all.put("erase", erase);
        all.put("back", back);
        all.put("cycle", cycle);
        all.put("promotion", promotion);
        all.put("trial", trial);
        all.put("quote", quote);
        all.put("expectedTotal.currency", expectedTotal == null ? null : expectedTotal.currency());
        all.put("expectedTotal.minorUnits", expectedTotal == null ? null : expectedTotal.minorUnits());
        all.put("overBudget", overBudget);
        all.put("when", when);
        Map<String, String> said = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                said.put(name, value.toString());
            }
        });
        return said;
    }

    static Action action(String slug) {
        return Action.valueOf(slug.toUpperCase(Locale.ROOT));
    }

    /** The text of what cannot be understood about a request for the action. */
    static String invalidKey(String slug) {
        return action(slug).dealsInMoney() ? "installations.noTerms" : "installations.noVersion";
    }

    static Actor actor(CurrentOperator by, HttpServletRequest http) {
        String via = http.getRequestURI().startsWith("/api/") ? "api" : "panel";
        return new Actor(shortened(by.name()), http.getRemoteAddr(), via);
    }

    private @Nullable Terms terms(Action action) {
        return switch (action) {
            case PURCHASE -> purchase();
            case CANCEL -> Terms.cancel("PERIOD_END".equalsIgnoreCase(when));
            default -> null;
        };
    }

    private Terms purchase() {
        String code = promotion == null ? "" : promotion.strip();
        if (code.length() > 40) {
            throw new InvalidDocumentException("promotion", "must have 40 characters at the most");
        }
        Terms terms = quote == null || expectedTotal == null
                ? Terms.purchase(Cycle.parse(cycle), code, expectedTotal)
                : Terms.quoted(Cycle.parse(cycle), code, quote, expectedTotal);
        return terms.asTrial(Boolean.TRUE.equals(trial));
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
