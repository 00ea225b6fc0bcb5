package com.supportpro.desk.installations.work;

import com.supportpro.platform.database.DatabaseTime;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Has somebody look at a clock that is wrong. The node does its work all the same: unknown does not make it unready. */
@Component
class NodeClockHealthIndicator implements HealthIndicator {

    private final DatabaseTime time;

    NodeClockHealthIndicator(DatabaseTime time) {
        this.time = time;
    }

    @Override
    public Health health() {
        Duration ahead = time.ahead();
        Health.Builder health = DatabaseTime.wrong(ahead) ? Health.unknown() : Health.up();
        return health.withDetail("aheadMillis", ahead.toMillis()).build();
    }
}
