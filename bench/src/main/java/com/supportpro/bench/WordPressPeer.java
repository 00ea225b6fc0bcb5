package com.supportpro.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** WordPress by its REST API, which answers when the outcome is there; it gets the plugin from the shelf. */
final class WordPressPeer implements Peer {

    private static final String PLUGINS = "/index.php?rest_route=/wp/v2/plugins";
    private static final String PLUGIN = PLUGINS + "/measured/measured";

    private final Web site;

    WordPressPeer(String address, String password) {
        String credentials = "admin:" + password;
        this.site = new Web(
                address, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void install() throws InterruptedException {
        require("active", "POST", PLUGINS, Map.of("slug", "measured", "status", "active"));
    }

    @Override
    public void deactivate() throws InterruptedException {
        require("inactive", "PUT", PLUGIN, Map.of("status", "inactive"));
    }

    @Override
    public void activate() throws InterruptedException {
        require("active", "PUT", PLUGIN, Map.of("status", "active"));
    }

    @Override
    public void uninstall() throws InterruptedException {
        if (!site.call("DELETE", PLUGIN, Map.of()).required("deleted").asBoolean()) {
            throw new IllegalStateException("WordPress did not delete the plugin");
        }
    }

    @Override
    public void use() throws InterruptedException {
        site.post("/index.php?rest_route=/measured/v1/measure", Map.of()).required("bytes");
    }

    private void require(String status, String method, String path, Map<String, String> body)
            throws InterruptedException {
        String is = site.call(method, path, body).required("status").asString();
        if (!is.equals(status)) {
            throw new IllegalStateException("The plugin is " + is + " and not " + status);
        }
    }
}
