package com.supportpro.desk.runtime.outgoing;

import com.supportpro.addon.http.HttpAnswer;
import com.supportpro.addon.http.HttpCall;
import com.supportpro.desk.runtime.calls.HostThreads;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Calls over HTTP/1.1, each on a connection of its own. The JDK's client is not used: it looks hosts up itself, so that
 * the address connected to could not be checked, and its threads would keep the add-on that called in memory.
 */
@Component
public class OutgoingCalls {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Connections connections;
    private final ScheduledExecutorService timer;
    private final Duration limit;

    @Autowired
    OutgoingCalls(
            HostThreads threads, @Value("${supportpro.desk.outgoing.private-networks:deny}") String privateNetworks) {
        this(threads, new AddressPolicy(privateNetworks.equals("allow")), LIMIT);
    }

    public OutgoingCalls(HostThreads threads, AddressPolicy policy, Duration limit) {
        this(threads, policy, limit, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    OutgoingCalls(HostThreads threads, AddressPolicy policy, Duration limit, SSLSocketFactory secured) {
        this.connections = new Connections(policy, secured);
        this.timer = threads.timer();
        this.limit = limit;
    }

    /**
     * Makes the call and reads the whole answer.
     *
     * @throws IllegalArgumentException the call is not one that can be sent
     * @throws IOException no answer within the limits
     */
    public HttpAnswer send(HttpCall call) throws IOException {
        CallRules.check(call);
        // Never by a proxy of the machine: it would be the proxy that looks the host up.
        Socket socket = new Socket(Proxy.NO_PROXY);
        Alarm alarm = new Alarm(socket);
        Future<?> set = timer.schedule(alarm, limit.toMillis(), TimeUnit.MILLISECONDS);
        try (socket) {
            return exchange(call, socket);
        } catch (IOException e) {
            throw alarm.rung ? new IOException("No answer within " + limit.toSeconds() + " seconds", e) : e;
        } finally {
            set.cancel(false);
        }
    }

    private HttpAnswer exchange(HttpCall call, Socket socket) throws IOException {
        socket.setSoTimeout((int) limit.toMillis());
        Socket connected = connections.connect(socket, call.url());
        RequestWriter.write(call, connected.getOutputStream());
        return new AnswerReader(new BufferedInputStream(connected.getInputStream())).read();
    }

    /** Closes the connection when time is up: whatever waits for it then fails. */
    private static final class Alarm implements Runnable {

        private final Socket socket;
        private volatile boolean rung;

        Alarm(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void run() {
            rung = true;
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
