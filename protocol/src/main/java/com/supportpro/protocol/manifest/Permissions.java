package com.supportpro.protocol.manifest;

import com.supportpro.protocol.Rule;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an add-on asks for.
 *
 * @param api areas of the add-on API, such as {@code tickets.read}
 * @param hosts host names it calls, or <code>${settings.name}</code> for the host of an address that the operator enters
 * @param routes names of its HTTP routes
 * @param schedules whether it runs work at intervals
 */
public record Permissions(
        @Nullable List<String> api,
        @Nullable List<String> hosts,
        @Nullable List<String> routes,
        boolean schedules) {

    private static final Pattern AREA = Pattern.compile("[a-z]{1,30}\\.[a-z]{1,30}");
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,250})|\\$\\{settings\\.[A-Za-z][A-Za-z0-9_]{0,62}\\}");
    private static final Pattern ROUTE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public Permissions {
        api = Rule.list("permissions.api", api, 30);
        hosts = Rule.list("permissions.hosts", hosts, 30);
        routes = Rule.list("permissions.routes", routes, 30);
        api.forEach(area -> Rule.matching("permissions.api", area, AREA, "an area such as tickets.read"));
        hosts.forEach(host -> Rule.matching("permissions.hosts", host, HOST, "a host name or ${settings.name}"));
        routes.forEach(
                route -> Rule.matching("permissions.routes", route, ROUTE, "lower-case letters, digits, hyphens"));
    }

    public static Permissions none() {
        return new Permissions(List.of(), List.of(), List.of(), false);
    }

    @Override
    public List<String> api() {
        return Rule.present("api", api);
    }

    @Override
    public List<String> hosts() {
        return Rule.present("hosts", hosts);
    }

    @Override
    public List<String> routes() {
        return Rule.present("routes", routes);
    }
}
