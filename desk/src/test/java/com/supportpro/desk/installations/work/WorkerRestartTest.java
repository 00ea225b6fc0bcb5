package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.protocol.AddonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PanelTest
class WorkerRestartTest {

    @Autowired
    PanelFixture desk;

    @Autowired
    Operations operations;

    @Autowired
    Worker worker;

    @Test
    void aWorkerThatWasStoppedCarriesOnAfterItsNextStart() {
        desk.begin();
        AddonId addon = desk.plugin("notifier", "ACTIVE");

        worker.stop();
        worker.start();
        OperationId id = operations
                .request(OperationRequest.of(Action.DEACTIVATE, addon, Actor.named("admin")))
                .id();

        assertThat(desk.ended(id).state()).isEqualTo(Operation.State.SUCCEEDED);
    }
}
