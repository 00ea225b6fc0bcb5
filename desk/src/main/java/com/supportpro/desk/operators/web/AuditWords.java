package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.RoleWords;
import com.supportpro.desk.panel.Page;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Entries of the audit in the reader's words; what has none, such as addresses and names, as it was recorded. */
public record AuditWords(Page page) {

    private static final String PERMISSION = "permission.";

    public String action(String action) {
        return known("audit.action." + action, action);
    }

    /** Names and values, in the order of the names as recorded. */
    public Map<String, String> details(Map<String, String> details) {
        Map<String, String> told = new java.util.LinkedHashMap<>();
        new TreeMap<>(details).forEach((name, value) -> told.put(name(name), value(name, value)));
        return told;
    }

    /** {@code role before} is the role, as it was before. */
    private String name(String name) {
        int end = name.lastIndexOf(' ');
        String when = end < 0 ? "" : name.substring(end + 1);
        if (when.equals("before") || when.equals("after")) {
            return page.text("audit.detail.was." + when, "what", name(name.substring(0, end)));
        }
        return known("audit.detail." + name.replace(' ', '-'), name);
    }

    private String value(String name, String value) {
        if (name.startsWith("role")) {
            return RoleWords.of(page.words(), value);
        }
        if (name.startsWith("permissions")) {
            return Arrays.stream(value.split(", "))
                    .map(one -> known(PERMISSION + one, one))
                    .collect(Collectors.joining(", "));
        }
        return known("audit.value." + value, page.said(value));
    }

    private String known(String key, String otherwise) {
        return page.words().has(key) ? page.text(key) : otherwise;
    }
}
