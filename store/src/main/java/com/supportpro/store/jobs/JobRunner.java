package com.supportpro.store.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has db-scheduler do all jobs, once the store is up and until it goes down; {@code supportpro.store.jobs=false} for none. */
@Component
@ConditionalOnBooleanProperty(name = "supportpro.store.jobs", matchIfMissing = true)
class JobRunner implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration LAST_WAIT = Duration.ofSeconds(8);
    private static final int THREADS = 2;

    /** What a node was doing when it died is done by another one after five of these. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private static final int MISSED = 5;

    private final DataSource database;
    private final List<Job> jobs;
    private volatile Scheduler scheduler;

    JobRunner(DataSource database, ObjectProvider<Job> jobs) {
        this.database = database;
        this.jobs = jobs.stream().toList();
        this.scheduler = scheduler();
    }

    private Scheduler scheduler() {
        List<RecurringTask<Void>> tasks = jobs.stream().map(JobRunner::task).toList();
        return Scheduler.create(database)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(LAST_WAIT)
                .build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
        // One that was stopped cannot be started again.
        scheduler = scheduler();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted();
    }
}
