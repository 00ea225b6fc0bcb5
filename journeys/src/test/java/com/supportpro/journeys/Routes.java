package com.supportpro.journeys;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses that an application answers, as it tells them itself, with names in braces for what varies. */
final class Routes {

    private static final String PATTERNS = """
            ([told, method]) => {
              const found = new Set();
              for (const context of Object.values(JSON.parse(told).contexts))
                for (const servlet of Object.values(context.mappings.dispatcherServlets))
                  for (const route of servlet) {
                    const handler = route.details?.handlerMethod;
                    const on = route.details?.requestMappingConditions;
                    if (handler && on && handler.className.startsWith('com.supportpro.') && on.methods.includes(method))
                      on.patterns.forEach(pattern => found.add(pattern));
                  }
              return [...found].sort();
            }""";

    private Routes() {}

    /** Those of one method; the visitor may have to be signed in to be told. */
    static List<String> of(Visitor visitor, Application application, String method) {
        String told = visitor.page
                .request()
                .get(application.url() + "/actuator/mappings")
                .text();
        List<?> found = (List<?>) visitor.page.evaluate(PATTERNS, List.of(told, method));
        return found.stream().map(String::valueOf).toList();
    }

    /** Whether one of the paths is of this form. */
    static boolean leadsTo(String route, Collection<String> paths) {
        Pattern form = form(route);
        return paths.stream().anyMatch(path -> form.matcher(path).matches());
    }

    /** The route with a value for what varies: that of its name, or else the last one. */
    static String filled(String route) {
        return variable(route, name -> switch (name) {
            case "publisher" -> "supportpro";
            case "slug" -> "notifier";
            case "number" -> "1";
            case "name", "action" -> "export";
            default -> "00000000-0000-7000-8000-000000000000";
        });
    }

    private static Pattern form(String route) {
        return Pattern.compile(variable(route, name -> "[^/]+"));
    }

    /** What varies may be bound to a form of its own, in which there are braces as well. */
    private static String variable(String route, java.util.function.UnaryOperator<String> value) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < route.length(); at++) {
            char sign = route.charAt(at);
            if (sign == '{' && depth++ == 0) {
                from = at + 1;
            } else if (sign == '}' && --depth == 0) {
                path.append(value.apply(route.substring(from, at).replaceFirst(":.*", "")));
            } else if (depth == 0) {
                path.append(sign);
            }
        }
        return path.toString();
    }
}
