package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import org.springframework.stereotype.Component;

/** Tells trouble of this node from trouble of the desk: what works on another node has not failed. */
@Component
class NodeHealth {

    private final NodeStates states;
    private final NodeLog log;
    private final InstallationHealth desk;
    private final Reasons reasons;

    NodeHealth(NodeStates states, NodeLog log, InstallationHealth desk, Reasons reasons) {
        this.states = states;
        this.log = log;
        this.desk = desk;
        this.reasons = reasons;
    }

    void failed(AddonId addon, Version version, Problem problem) {
        failed(addon, version, reasons.line(problem));
    }

    /** Said first: of two nodes on which it fails at once, one at least finds that nobody runs it. */
    void failed(AddonId addon, Version version, String reason) {
        states.failed(addon, version, reason);
        if (log.runningElsewhere(addon).isEmpty()) {
            desk.failed(addon, reason);
        }
    }

    void failedHere(AddonId addon, Version version, Problem problem) {
        states.failed(addon, version, reasons.line(problem));
    }

    void working(AddonId addon, Version version) {
        states.is(addon, version, NodeAddon.State.RUNNING);
        desk.working(addon);
    }
}
