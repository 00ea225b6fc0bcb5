package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.PlanView;
import com.supportpro.desk.installations.UpdateChanges;
import com.supportpro.desk.marketplace.Markdown;

/**
 * What a newer release brings, for whoever decides on the update.
 *
 * @param plan with what it takes along, and what has to be agreed to
 */
public record Replacement(AddonPage addon, UpdateChanges changes, PlanView plan) {

    /** Safe HTML. */
    public String told(UpdateChanges.News news) {
        return Markdown.html(news.changelog());
    }

    /** Whether other add-ons change along with it. */
    public boolean takesAlong() {
        return plan.steps().stream()
                .anyMatch(step -> !step.neededBy().isEmpty() && !step.act().equals("keep"));
    }
}
