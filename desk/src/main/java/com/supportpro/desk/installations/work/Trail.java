package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Step;
import java.util.ArrayList;
import java.util.List;

/** The recorded steps of one operation, and which is the current one. */
final class Trail {

    private final List<String> names;
    private final List<Step.State> states;

    Trail(List<String> names, List<Step.State> states) {
        this.names = List.copyOf(names);
        this.states = new ArrayList<>(states);
    }

    int size() {
        return names.size();
    }

    String name(int position) {
        return names.get(position);
    }

    /** The first step that is not done. */
    int current() {
        for (int position = 0; position < size(); position++) {
            if (states.get(position) != Step.State.DONE) {
                return position;
            }
        }
        return size();
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean atLast() {
        return current() == size() - 1;
    }

    /** Whether all that is left is to wait for the other nodes. */
    boolean spreads() {
        return current() < size() && name(current()).equals(Spreading.NAME);
    }

    /** Whether that is all that is left once the current step is done. */
    boolean spreadsNext() {
        return current() + 1 < size() && name(current() + 1).equals(Spreading.NAME);
    }

    /** The steps that may have left something behind, last first. */
    List<Integer> toUndo() {
        var positions = new ArrayList<Integer>();
        for (int position = size() - 1; position >= 0; position--) {
            if (!List.of(Step.State.PENDING, Step.State.UNDONE).contains(states.get(position))) {
                positions.add(position);
            }
        }
        return positions;
    }

    /** Whether the step of this name has been begun and not been taken back. */
    boolean begun(String name) {
        int position = names.indexOf(name);
        return position >= 0 && states.get(position) != Step.State.PENDING && states.get(position) != Step.State.UNDONE;
    }

    boolean failedAt(int position) {
        return states.get(position) == Step.State.FAILED;
    }

    void advance() {
        int done = current();
        move(done, Step.State.DONE);
        if (done + 1 < size()) {
            move(done + 1, Step.State.RUNNING);
        }
    }

    void fail() {
        move(current(), Step.State.FAILED);
    }

    void undone(int position) {
        move(position, Step.State.UNDONE);
    }

    private void move(int position, Step.State next) {
        states.set(position, states.get(position).to(next));
    }
}
