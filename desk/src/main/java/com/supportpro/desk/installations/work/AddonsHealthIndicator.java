package com.supportpro.desk.installations.work;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of the readiness: a node is ready once it has started what should run on it, as far as that can be started. */
@Component
class AddonsHealthIndicator implements HealthIndicator {

    private final Starting starting;

    AddonsHealthIndicator(Starting starting) {
        this.starting = starting;
    }

    @Override
    public Health health() {
        return starting.over() ? Health.up().build() : Health.outOfService().build();
    }
}
