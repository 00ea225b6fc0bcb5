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
    private final RuntimePort runtime;
    private final Node node;

    Spreading(OtherNodes others, RuntimePort runtime, Node node) {
        this.others = others;
        this.runtime = runtime;
        this.node = node;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** How many nodes run it, and the names of those that do not; this one may only have taken the operation over. */
    @Override
    public String run(Work work) {
        List<NodeLog.Answer> answers = others.haveStarted(work.addon(), work.version());
        boolean here =
                runtime.running(work.addon()).filter(work.version()::equals).isPresent();
        List<NodeLog.Answer> all = Stream.concat(
                        Stream.of(new NodeLog.Answer(node.machine(), here, false)), answers.stream())
                .toList();
        long running = all.stream().filter(NodeLog.Answer::runs).count();
        Stream<String> missing = all.stream().filter(answer -> !answer.runs()).map(NodeLog.Answer::node);
        return Stream.concat(Stream.of(running + "/" + all.size()), missing).collect(Collectors.joining(" · "));
    }

    @Override
    public boolean stays() {
        return true;
    }
}
