package com.supportpro.desk.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.entitlements.Entitled;
import com.supportpro.desk.installations.Action;
import com.supportpro.desk.runtime.calls.CallKind;
import com.supportpro.desk.tickets.TicketEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept by key can be told: the sources name no reason, act or detail that has no text. */
class SourceTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/com/supportpro/desk");
    private static final Pattern SAID = Pattern.compile(
            "(?:Said\\.line|new SaidException)\\(\\s*(?:[^\"()]*\\(\\)[^\"]*\\? )?((?:\"[a-zA-Z.-]+\"(?: : )?)+)");
    private static final Pattern ACT = Pattern.compile(
            "\"((?:addon|addons|addon-request|update-rule|operator|role|token|desk|store|audit|housekeeping|budget|language|desired-state)"
                    + "\\.[a-z.-]+)\"");
    private static final Pattern DETAILS = Pattern.compile("(?:Map\\.of|\\.put|\\.field)\\(([^;]*)\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-zA-Z.-]+)\"");
    private static final Pattern NAME = Pattern.compile("\"([a-z]+(?: [a-z]+)*)\",");

    /** Names of settings of the desk and of files, which look like acts. */
    private static final Set<String> NO_ACTS =
            Set.of("store.url", "desk.name", "audit.read", "audit.head", "addon.json");

    private final Map<String, String> english = EnglishTexts.load();

    @Test
    void everyReasonHasAText() {
        Set<String> keys = all().flatMap(source -> SAID.matcher(source).results())
                .flatMap(said -> WORD.matcher(said.group(1)).results())
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(keys)
                .allSatisfy(key -> assertThat(key.endsWith(".") ? family(key) : Set.of(key))
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(english).containsKey(one)));
        assertThat(CallKind.values()).allSatisfy(kind -> assertThat(english).containsKey("runtime.said.call." + kind));
        assertThat(TicketEvent.Type.values())
                .allSatisfy(type ->
                        assertThat(english).containsKeys("runtime.said.gaveUp." + type, "addons.event." + type));
    }

    @Test
    void everyActInTheAuditHasAText() {
        Set<String> acts = audited()
                .flatMap(source -> ACT.matcher(source).results())
                .map(act -> act.group(1))
                .filter(act -> !act.endsWith(".") && !NO_ACTS.contains(act) && !english.containsKey(act))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Action action : Action.values()) {
            List.of("requested", "failed", "rolled-back")
                    .forEach(end -> acts.add("addon." + action.slug() + "." + end));
        }
        Stream.of(Entitled.State.values()).forEach(state -> acts.add("addon.entitlement." + lower(state)));
        Stream.of(AddonRequest.State.values())
                .filter(state -> state != AddonRequest.State.OPEN)
                .forEach(state -> acts.add("addon-request." + lower(state)));
        Stream.of("exported", "compared", "applied").forEach(what -> acts.add("desired-state." + what));

        assertThat(acts).hasSizeGreaterThan(60);
        assertThat(acts).allSatisfy(act -> assertThat(english).containsKey("audit.action." + act));
    }

    @Test
    void everyDetailInTheAuditHasAName() {
        Set<String> names = audited()
                .flatMap(source -> DETAILS.matcher(source).results())
                .flatMap(details -> NAME.matcher(details.group(1)).results())
                .map(name -> name.group(1).replaceAll(" (before|after)$", "").replace(' ', '-'))
                .filter(name -> !english.containsKey("audit.value." + name) || name.equals("active"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).hasSizeGreaterThan(20).contains("role", "state", "time-zone");
        assertThat(names).allSatisfy(name -> assertThat(english).containsKey("audit.detail." + name));
    }

    private Set<String> family(String prefix) {
        return english.keySet().stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toSet());
    }

    private static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> audited() {
        return all().filter(source -> source.contains("AuditEvent(") || source.contains("audit.record("));
    }

    private static Stream<String> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(SourceTextsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
