package com.supportpro.desk.runtime.outgoing;

import com.supportpro.addon.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hosts that a manifest names: exactly, as {@code *.example.com}, or as <code>${settings.name}</code>. */
public record DeclaredHosts(List<String> hosts) {

    private static final String SETTING = "${settings.";

    public DeclaredHosts {
        hosts = List.copyOf(hosts);
    }

    /** Whether the host is one of them, as the settings are. */
    public boolean allow(String host, Settings settings) {
        String asked = host.toLowerCase(Locale.ROOT);
        return hosts.stream().anyMatch(declared -> matches(declared, asked, settings));
    }

    private static boolean matches(String declared, String asked, Settings settings) {
        if (declared.startsWith(SETTING)) {
            String name = declared.substring(SETTING.length(), declared.length() - 1);
            return settings.text(name)
                    .flatMap(DeclaredHosts::hostOf)
                    .filter(asked::equals)
                    .isPresent();
        }
        return declared.startsWith("*.") ? asked.endsWith(declared.substring(1)) : asked.equals(declared);
    }

    private static Optional<String> hostOf(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
