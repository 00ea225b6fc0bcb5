package com.supportpro.platform.home;

import static com.supportpro.platform.home.SettingValues.number;
import static com.supportpro.platform.home.SettingValues.oneOf;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Looks at the settings of both applications before anything is done with them. */
final class SettingRules {

    private static final int SHORTEST_TOKEN = 24;
    private static final int MANY = 1_000_000;

    private static final List<SettingRule> RULES = Stream.of(
                    rules(
                            "true or false",
                            SettingValues::isSwitch,
                            "supportpro.demo",
                            "supportpro.desk.safe-mode",
                            "supportpro.desk.runtime.background",
                            "supportpro.store.jobs",
                            "supportpro.s3.path-style",
                            "supportpro.store.billing.cancel-at-period-end",
                            "supportpro.store.billing.refund-unused"),
                    rules(
                            "an address such as https://desk.example.com",
                            SettingValues::isAddress,
                            "supportpro.desk.public-url",
                            "supportpro.desk.store-url",
                            "supportpro.store.public-url",
                            "supportpro.s3.endpoint"),
                    rules(
                            "a duration with its unit, such as PT1M or 60s",
                            SettingValues::isDuration,
                            "supportpro.desk.addon-report.every",
                            "supportpro.desk.approvals.every",
                            "supportpro.desk.auto-updates.every",
                            "supportpro.desk.backup-notes.every",
                            "supportpro.desk.catalogue.every",
                            "supportpro.desk.desired.every",
                            "supportpro.desk.entitlements.every",
                            "supportpro.desk.entitlements.quiet",
                            "supportpro.desk.entitlements.grace",
                            "supportpro.desk.keep.every",
                            "supportpro.desk.keep.brought-for",
                            "supportpro.desk.keep.releases-for",
                            "supportpro.desk.keep.operations-for",
                            "supportpro.desk.keep.work-for",
                            "supportpro.desk.nodes.every",
                            "supportpro.desk.payments.every",
                            "supportpro.desk.purchases.every",
                            "supportpro.desk.rights.every",
                            "supportpro.desk.runtime.longest-call",
                            "supportpro.store.billing.quote-lasts",
                            "supportpro.store.billing.due-in",
                            "supportpro.store.billing.expires-after",
                            "supportpro.store.billing.refund-within"),
                    rules(
                            "zero or a duration with its unit, such as PT1M or 14d",
                            SettingValues::isWait,
                            "supportpro.desk.catalogue.first",
                            "supportpro.desk.drain",
                            "supportpro.store.drain",
                            "supportpro.store.billing.trial-lasts"),
                    rules(
                            "a region's name, such as eu-central-1",
                            value -> value.matches("[a-z0-9-]{1,60}"),
                            "supportpro.s3.region"),
                    rules(
                            "a number from 1 to " + MANY,
                            number(1, MANY),
                            "supportpro.store.publisher-calls-per-minute",
                            "supportpro.store.registrations-per-minute",
                            "supportpro.store.registrations-per-minute-in-all"),
                    rules(
                            "a port, 0 to 65535",
                            number(0, 65_535),
                            "supportpro.database.port",
                            "supportpro.desk.port",
                            "supportpro.store.port",
                            "server.port"),
                    rules("a number from 0 to 50", number(0, 50), "supportpro.desk.keep.releases"),
                    rules(
                            "a size with its unit, such as 1MB",
                            SettingValues::isSize,
                            "supportpro.limits.body",
                            "supportpro.store.blobs-cache"),
                    rules("a UUID", SettingValues::isUuid, "supportpro.desk.instance-id"),
                    rules(
                            "allow or deny",
                            oneOf("allow", "deny"),
                            "supportpro.desk.outgoing.private-networks",
                            "supportpro.store.sandbox"),
                    rules("off, signed or anything", oneOf("off", "signed", "anything"), "supportpro.desk.uploads"),
                    rules("at most 120 characters", value -> value.length() <= 120, "supportpro.desk.node"),
                    rules(
                            "an address such as jdbc:postgresql://db.example.com/desk",
                            value -> value.strip().startsWith("jdbc:postgresql:"),
                            "supportpro.database.url"),
                    rules(
                            "at least " + SHORTEST_TOKEN + " characters",
                            value -> value.length() >= SHORTEST_TOKEN,
                            "supportpro.admin-token"))
            .flatMap(List::stream)
            .toList();

    private SettingRules() {}

    /** @throws StartRefusedException at the first that is wrong, or that others can do harm with */
    static void check(Environment environment) {
        RULES.forEach(rule -> rule.check(environment));
        Exposure.check(environment);
    }

    private static List<SettingRule> rules(String words, Predicate<String> allowed, String... properties) {
        return Stream.of(properties)
                .map(property -> new SettingRule(property, words, allowed))
                .toList();
    }
}
