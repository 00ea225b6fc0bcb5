package com.supportpro.desk.runtime.context;

import com.supportpro.addon.PermissionMissingException;
import com.supportpro.addon.http.HttpAnswer;
import com.supportpro.addon.http.HttpCall;
import com.supportpro.addon.http.HttpCalls;
import com.supportpro.addon.settings.Settings;
import com.supportpro.desk.runtime.outgoing.DeclaredHosts;
import com.supportpro.desk.runtime.outgoing.OutgoingCalls;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of one add-on to the hosts of its manifest. */
final class DeskHttp implements HttpCalls {

    private final DeclaredHosts hosts;
    private final Gate gate;
    private final Reach reach;
    private final OutgoingCalls calls;
    private final Supplier<Settings> saved;
    private final ThreadLocal<@Nullable Settings> candidate = new ThreadLocal<>();

    DeskHttp(DeclaredHosts hosts, Gate gate, Reach reach, OutgoingCalls calls, Supplier<Settings> saved) {
        this.hosts = hosts;
        this.gate = gate;
        this.reach = reach;
        this.calls = calls;
        this.saved = saved;
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        return gate.passOut(() -> {
            String host = call.url().getHost();
            if (host == null) {
                throw new IllegalArgumentException("The address has no host");
            }
            if (!hosts.allow(host, settings())) {
                throw new PermissionMissingException("hosts: " + host);
            }
            if (reach.refuses()) {
                throw new IOException("Nothing is called while the release is only tried out");
            }
            return calls.send(call);
        });
    }

    /** While the code runs, on its thread, hosts that are settings are those of the candidate. */
    <T> T trying(Settings settings, Callable<T> code) throws Exception {
        candidate.set(settings);
        try {
            return code.call();
        } finally {
            candidate.remove();
        }
    }

    private Settings settings() {
        return Objects.requireNonNullElseGet(candidate.get(), saved);
    }
}
