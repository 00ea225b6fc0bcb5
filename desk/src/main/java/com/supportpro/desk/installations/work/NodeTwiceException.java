package com.supportpro.desk.installations.work;

import com.supportpro.platform.home.StartRefusedException;

/** Another process goes on living under the node id of this one. */
final class NodeTwiceException extends StartRefusedException {

    private static final long serialVersionUID = 1;

    NodeTwiceException(String machine) {
        super(
                "A process on " + machine
                        + " serves this desk under the same node id: this home seems to be a copy of its home.",
                "Delete the file node.id in the desk's folder of this home, and start again: a new one is drawn. If this is the"
                        + " home to go on with, stop the other process first.");
    }
}
