package com.supportpro.desk.installations.work;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Waits for the other nodes to do what has worked on this one, so that whoever is told of success finds it on each. It is
 * what it is by then: a node that is slow, or cannot, is named and changes nothing.
 */
@Component
class Spreading implements WorkStep {

    static final String NAME = "spread";

    private final OtherNodes others;

    Spreading(OtherNodes others) {
        this.others = others;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** How many nodes run it, and the names of those that do not. */
    @Override
    public String run(Work work) {
        List<NodeLog.Answer> answers = others.haveStarted(work.addon(), work.version());
        long running = 1 + answers.stream().filter(NodeLog.Answer::runs).count();
        Stream<String> missing =
                answers.stream().filter(answer -> !answer.runs()).map(NodeLog.Answer::node);
        return Stream.concat(Stream.of(running + "/" + (answers.size() + 1)), missing)
                .collect(Collectors.joining(" · "));
    }

    @Override
    public boolean stays() {
        return true;
    }
}
