package com.supportpro.protocol.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules for what is in a package, each by its name. */
final class ContentRules {

    private static final Map<String, ContentRule> RULES = new java.util.TreeMap<>(Map.of(
            "files", new KnownFiles(),
            "classes", new ClassRule(),
            "texts", new TextRule(),
            "settings", new SettingsRule(),
            "images", new ImageRule()));

    private ContentRules() {}

    static List<PackageCheck> check(AddonPackage opened) throws IOException {
        List<PackageCheck> checks = new ArrayList<>();
        for (Map.Entry<String, ContentRule> rule : RULES.entrySet()) {
            checks.add(check(rule.getKey(), rule.getValue(), opened));
        }
        return checks;
    }

    private static PackageCheck check(String name, ContentRule rule, AddonPackage opened) throws IOException {
        try {
            rule.check(opened);
            return PackageCheck.passed(name);
        } catch (PackageRefusedException e) {
            return PackageCheck.failed(name, String.valueOf(e.getMessage()));
        }
    }
}
