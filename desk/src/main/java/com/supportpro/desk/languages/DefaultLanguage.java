package com.supportpro.desk.languages;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.InstallationChanged;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.manifest.Manifest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The language that pages have when nobody chose one: always one that is active. */
@Service
class DefaultLanguage {

    private final DeskSettings settings;
    private final Installations installations;
    private final Audit audit;

    DefaultLanguage(DeskSettings settings, Installations installations, Audit audit) {
        this.settings = settings;
        this.installations = installations;
        this.audit = audit;
    }

    String tag() {
        return settings.defaultLanguage();
    }

    /** Makes it the default; false when no active language has the tag. */
    @Transactional
    boolean choose(String tag, String by, String address) {
        if (!tag.equals(LanguagePacks.ENGLISH) && tags(Installation::active).noneMatch(tag::equals)) {
            return false;
        }
        change(tag, by, address);
        return true;
    }

    /** A default that is deactivated or uninstalled moves to English in the same transaction; one that failed may come back. */
    @EventListener
    void follow(InstallationChanged changed) {
        boolean lost = changed.kind() == Kind.LANGUAGE
                && !tag().equals(LanguagePacks.ENGLISH)
                && tags(Installation::shouldBeActive).noneMatch(tag()::equals);
        if (lost) {
            change(LanguagePacks.ENGLISH, "desk", "");
        }
    }

    private void change(String tag, String by, String address) {
        String before = tag();
        if (!before.equals(tag)) {
            settings.defaultLanguage(tag);
            audit.record(new AuditEvent(by, "language.default", tag, Map.of("before", before, "after", tag), address));
        }
    }

    private Stream<String> tags(Predicate<Installation> which) {
        return installations.ofKind(Kind.LANGUAGE).stream()
                .filter(which)
                .map(Installation::manifest)
                .map(Manifest::language)
                .filter(Objects::nonNull)
                .map(Manifest.Language::tag);
    }
}
