package com.supportpro.testkit.addon;

import com.supportpro.addon.http.HttpAnswer;
import com.supportpro.addon.http.HttpCall;
import com.supportpro.addon.http.HttpCalls;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Gives the answers that a test wrote down, in their order, and remembers the calls. */
public final class FakeHttp implements HttpCalls {

    private final Granted granted;
    private final Deque<Answering> script = new ArrayDeque<>();
    private final List<HttpCall> calls = new ArrayList<>();

    FakeHttp(Granted granted) {
        this.granted = granted;
    }

    private interface Answering {
        HttpAnswer answer() throws IOException;
    }

    /** The next call is answered so. */
    public FakeHttp answers(int status, String body) {
        script.add(() -> new HttpAnswer(status, Map.of(), body));
        return this;
    }

    /** The next call gets no answer. */
    public FakeHttp fails(String message) {
        script.add(() -> {
            throw new IOException(message);
        });
        return this;
    }

    /** The calls made so far; those to hosts that are not declared are not among them. */
    public List<HttpCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        granted.host(call.url());
        calls.add(call);
        if (script.isEmpty()) {
            throw new IllegalStateException("The test wrote down no answer for " + call);
        }
        return script.remove().answer();
    }
}
