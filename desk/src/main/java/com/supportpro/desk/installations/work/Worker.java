package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Workforce;
import java.time.Instant;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries operations out in this process, from its start to its stop. */
@Component
class Worker implements Workforce, SmartLifecycle {

    private final Node node;
    private final Leases leases;
    private final Crew crew;
    private final Boot boot;
    private final Rounds rounds;
    private volatile boolean running;

    Worker(Node node, Leases leases, Crew crew, Boot boot, Rounds rounds) {
        this.node = node;
        this.leases = leases;
        this.crew = crew;
        this.boot = boot;
        this.rounds = rounds;
    }

    @Override
    public String leaseOwner() {
        return node.name();
    }

    @Override
    public Instant leaseUntil() {
        return leases.until();
    }

    @Override
    public void wake(OperationId operation) {
        crew.take(operation);
    }

    /** Tidies up before the first request can come, then brings add-ons to work while the desk already serves. */
    @Override
    public void start() {
        running = true;
        crew.gather();
        boot.run();
        rounds.begin();
    }

    @Override
    public void stop() {
        running = false;
        rounds.end();
        crew.leave();
        leases.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its port, and after it has closed it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
