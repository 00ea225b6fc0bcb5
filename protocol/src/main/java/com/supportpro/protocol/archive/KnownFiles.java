package com.supportpro.protocol.archive;

import com.supportpro.protocol.Kind;
import java.util.regex.Pattern;

/** Only files that a desk or a store knows what to do with. */
final class KnownFiles implements ContentRule {

    private static final Pattern KNOWN =
            Pattern.compile("addon\\.json|README\\.md|CHANGELOG\\.md|LICENSE(\\.txt|\\.md)?"
                    + "|icon\\.(svg|png)|settings\\.schema\\.json|lib/[^/]+\\.jar|texts/[^/]+\\.properties"
                    + "|screenshots/[^/]+\\.png");

    @Override
    public void check(AddonPackage opened) throws PackageRefusedException {
        for (String name : opened.files().keySet()) {
            if (!KNOWN.matcher(name).matches()) {
                throw new PackageRefusedException(EntryNames.shown(name) + " has no place in a package");
            }
        }
        boolean language = opened.manifest().kind() == Kind.LANGUAGE;
        if (language && opened.files().keySet().stream().anyMatch(name -> name.startsWith("lib/"))) {
            throw new PackageRefusedException("A language pack brings texts, no code: take lib/ out");
        }
    }
}
