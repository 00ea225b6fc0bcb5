package com.supportpro.platform.home;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;

/** Looks at the settings of both applications before anything is done with them. */
final class SettingRules {

    private static final int SHORTEST_TOKEN = 24;
    private static final String AN_ADDRESS = "an address such as https://desk.example.com";

    private static final List<SettingRule> RULES = List.of(
            new SettingRule("supportpro.demo", "true or false", SettingRules::isSwitch),
            new SettingRule("supportpro.desk.safe-mode", "true or false", SettingRules::isSwitch),
            new SettingRule(
                    "supportpro.desk.outgoing.private-networks",
                    "allow or deny",
                    value -> value.equals("allow") || value.equals("deny")),
            new SettingRule("supportpro.desk.public-url", AN_ADDRESS, SettingRules::isAddress),
            new SettingRule("supportpro.desk.store-url", AN_ADDRESS, SettingRules::isAddress),
            new SettingRule("supportpro.store.public-url", AN_ADDRESS, SettingRules::isAddress),
            new SettingRule(
                    "supportpro.admin-token",
                    "at least " + SHORTEST_TOKEN + " characters",
                    value -> value.length() >= SHORTEST_TOKEN));

    /** A property and what it may be; one that is absent or empty has its default. */
    private record SettingRule(String property, String words, Predicate<String> allowed) {

        void check(Environment environment) {
            String value = environment.getProperty(property, "");
            if (!value.isBlank() && !allowed.test(value)) {
                throw new SettingInvalidException(variable(), shown(value), words);
            }
        }

        private String variable() {
            return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        }

        private String shown(String value) {
            return property.endsWith("token") ? value.length() + " characters long" : "\"" + value + "\"";
        }
    }

    private SettingRules() {}

    /** @throws SettingInvalidException at the first that is wrong */
    static void check(Environment environment) {
        RULES.forEach(rule -> rule.check(environment));
    }

    private static boolean isSwitch(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
