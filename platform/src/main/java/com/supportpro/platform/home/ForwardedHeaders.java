package com.supportpro.platform.home;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Believes what a proxy says of the visitor ({@code X-Forwarded-…}) where only this machine can reach the application, and
 * elsewhere only when {@code server.forward-headers-strategy} says so: anybody else could write those headers, too.
 */
final class ForwardedHeaders implements EnvironmentPostProcessor, Ordered {

    private static final String STRATEGY = "server.forward-headers-strategy";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean proxied = SettingValues.isLoopback(environment.getProperty("server.address", ""));
        Map<String, Object> byDefault = Map.of(STRATEGY, proxied ? "framework" : "none");
        environment.getPropertySources().addLast(new MapPropertySource("forwarded headers", byDefault));
    }

    /** After everything that may set an address or a strategy. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
