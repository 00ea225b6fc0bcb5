package com.supportpro.desk.installations;

import com.supportpro.protocol.manifest.Permissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a release asks for beyond another one, each as a word that can be agreed to: {@code tickets.write},
 * {@code host:api.example.com}, {@code route:incoming}, {@code schedules}.
 */
public final class AddedPermissions {

    private AddedPermissions() {}

    public static List<String> between(Permissions before, Permissions after) {
        Set<String> added = words(after);
        added.removeAll(words(before));
        return List.copyOf(added);
    }

    private static Set<String> words(Permissions permissions) {
        Set<String> words = new LinkedHashSet<>(permissions.api());
        add(words, permissions.hosts(), host -> "host:" + host);
        add(words, permissions.routes(), route -> "route:" + route);
        if (permissions.schedules()) {
            words.add("schedules");
        }
        return words;
    }

    private static void add(Set<String> words, List<String> names, Function<String, String> word) {
        names.stream().map(word).forEach(words::add);
    }
}
