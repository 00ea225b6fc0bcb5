package com.supportpro.desk.installations;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.audit.Changes;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what operators decide about updates. */
@Service
public class DecideUpdates {

    private final UpdatePolicies policies;
    private final UpdateRuleRow rule;
    private final Audit audit;

    DecideUpdates(UpdatePolicies policies, UpdateRuleRow rule, Audit audit) {
        this.policies = policies;
        this.rule = rule;
        this.audit = audit;
    }

    public UpdateRule rule() {
        return rule.read();
    }

    /** Offers no release beyond this one; without one, all again. */
    @Transactional
    public void pin(AddonId addon, @Nullable Version version, Actor by) {
        change(addon, version == null ? "addon.unpinned" : "addon.pinned", by, policy -> policy.pinnedTo(version));
    }

    /** Does not offer this release; without one, all again. */
    @Transactional
    public void skip(AddonId addon, @Nullable Version version, Actor by) {
        change(addon, version == null ? "addon.unskipped" : "addon.skipped", by, policy -> policy.skipping(version));
    }

    /** Has the add-on updated without being asked; without a choice as the rule of the desk says. */
    @Transactional
    public void automatic(AddonId addon, @Nullable Automatic automatic, Actor by) {
        change(addon, "addon.automatic-updates-changed", by, policy -> policy.choosing(automatic));
    }

    @Transactional
    public void rule(UpdateRule next, Actor by) {
        UpdateRule before = rule.read();
        rule.write(next);
        Changes changes = new Changes()
                .field("automatic", before.automatic().name(), next.automatic().name())
                .field("time zone", before.zone().getId(), next.zone().getId())
                .field("from", before.from().toString(), next.from().toString())
                .field("until", before.until().toString(), next.until().toString());
        record(by, "update-rule.changed", "update-rule", changes);
    }

    private void change(AddonId addon, String what, Actor by, UnaryOperator<UpdatePolicy> change) {
        UpdatePolicy before = policies.locked(addon);
        UpdatePolicy after = change.apply(before);
        policies.put(addon, after);
        Changes changes = new Changes()
                .field("pinned", text(before.pinned()), text(after.pinned()))
                .field("skipped", text(before.skipped()), text(after.skipped()))
                .field("automatic", text(before.chosen()), text(after.chosen()));
        record(by, what, addon.toString(), changes);
    }

    private void record(Actor by, String action, String subject, Changes changes) {
        if (!changes.none()) {
            audit.record(new AuditEvent(by.name(), action, subject, changes.details(), by.address()));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
