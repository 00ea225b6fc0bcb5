package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.LiveOperations;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.platform.database.DatabaseTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lifecycle with one thing wrong in it, which the tests have to notice. */
enum Mutant {
    STEP_NOT_RECORDED(new Parts() {
        @Override
        Journal journal(JdbcClient jdbc, Node node, LiveOperations live, DatabaseTime time) {
            return new Journal(jdbc, node, live, time) {
                @Override
                void advanced(Work work, String message) {
                    work.trail().advance();
                }
            };
        }
    }),
    UNDO_NOT_RECORDED(new Parts() {
        @Override
        Journal journal(JdbcClient jdbc, Node node, LiveOperations live, DatabaseTime time) {
            return new Journal(jdbc, node, live, time) {
                @Override
                void undone(Work work, int position) {
                    work.trail().undone(position);
                }
            };
        }
    }),
    UNDO_LEFT_OUT(new Parts() {
        @Override
        WorkStep step(WorkStep step, LifecycleDesk desk) {
            return new ChangedStep(step) {
                @Override
                public void undo(Work work) throws StepFailedException, IOException {
                    if (!name().equals("stage")) {
                        super.undo(work);
                    }
                }
            };
        }
    }),
    SWITCHED_BEFORE_THE_PROBE(new Parts() {
        @Override
        WorkStep step(WorkStep step, LifecycleDesk desk) {
            return new ChangedStep(step) {
                @Override
                public String run(Work work) throws StepFailedException, StepWaitsException, IOException {
                    String fact = super.run(work);
                    if (name().equals("switch")) {
                        desk.runtime.open(work.addon());
                    }
                    return fact;
                }
            };
        }
    }),
    SNAPSHOT_NOT_TAKEN(new Parts() {
        @Override
        WorkStep step(WorkStep step, LifecycleDesk desk) {
            return new ChangedStep(step) {
                @Override
                public String run(Work work) throws StepFailedException, StepWaitsException, IOException {
                    if (!name().equals("snapshot")) {
                        return super.run(work);
                    }
                    desk.runtime.rest(work.addon());
                    return "";
                }
            };
        }
    }),
    FILES_REMOVED_BEFORE_THE_STATE(new Parts() {
        @Override
        WorkStep step(WorkStep step, LifecycleDesk desk) {
            return new ChangedStep(step) {
                @Override
                public String run(Work work) throws StepFailedException, StepWaitsException, IOException {
                    if (name().equals("remove")) {
                        Path release = desk.home
                                .resolve("addons")
                                .resolve(work.staged().folder());
                        Tree.delete(Tree.parent(release));
                    }
                    return super.run(work);
                }
            };
        }
    }),
    DIGEST_NOT_CHECKED(new Parts() {
        @Override
        Received received(Folders folders, Download download) {
            return new Received(folders, download) {
                @Override
                Path trusted(Work work) {
                    return folders.packageOf(work.id());
                }
            };
        }

        @Override
        WorkStep step(WorkStep step, LifecycleDesk desk) {
            return new ChangedStep(step) {
                @Override
                public String run(Work work) throws StepFailedException, StepWaitsException, IOException {
                    return name().equals("verify") ? "" : super.run(work);
                }
            };
        }
    }),
    NOT_MADE_DURABLE(new Parts() {
        @Override
        Disk disk(Disk disk) {
            return file -> new Disk.Output() {
                private final Disk.Output real = disk.create(file);

                @Override
                public void write(byte[] chunk) throws IOException {
                    real.write(chunk);
                }

                @Override
                public void force() {}

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }),
    RECOVERY_SKIPPED(new Parts() {
        @Override
        Leases leases(JdbcClient jdbc, Node node, DatabaseTime time) {
            return new Leases(jdbc, node, time) {
                @Override
                List<OperationId> takeFromEarlierRuns() {
                    return List.of();
                }
            };
        }
    }),
    LEASE_NOT_RENEWED(new Parts() {
        @Override
        Leases leases(JdbcClient jdbc, Node node, DatabaseTime time) {
            return new Leases(jdbc, node, time) {
                @Override
                void renew(Collection<OperationId> held) {}
            };
        }
    }),
    FENCE_NOT_CHECKED(new Parts() {
        @Override
        LeaseFence fence(JdbcClient jdbc, Node node, Leases leases) {
            return new LeaseFence(jdbc, node, leases) {
                @Override
                Runnable of(OperationId operation) {
                    return () -> {};
                }
            };
        }
    });

    final Parts parts;

    Mutant(Parts parts) {
        this.parts = parts;
    }
}
