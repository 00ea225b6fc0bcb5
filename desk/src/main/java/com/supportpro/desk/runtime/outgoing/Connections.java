package com.supportpro.desk.runtime.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections. The address that was checked is the one connected to: a second look-up could give another. */
final class Connections {

    private static final int CONNECT_MILLIS = 5_000;

    private final AddressPolicy policy;
    private final SSLSocketFactory secured;

    Connections(AddressPolicy policy, SSLSocketFactory secured) {
        this.policy = policy;
        this.secured = secured;
    }

    /** Connects the socket; what to talk through is the socket itself, or a secured one over it. */
    Socket connect(Socket plain, URI url) throws IOException {
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : https ? 443 : 80;
        InetAddress address = allowed(host(url)).get(0);
        plain.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
        return https ? secure(plain, host(url), port) : plain;
    }

    private List<InetAddress> allowed(String host) throws IOException {
        List<InetAddress> found =
                Arrays.stream(lookUp(host)).filter(policy::allows).toList();
        if (found.isEmpty()) {
            throw new IOException(host + " is in a private network, which this desk lets add-ons reach only with "
                    + "SUPPORTPRO_DESK_OUTGOING_PRIVATE_NETWORKS=allow");
        }
        return found;
    }

    private static InetAddress[] lookUp(String host) throws IOException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("There is no host " + host, e);
        }
    }

    private Socket secure(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) secured.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Without the brackets of an IPv6 address. */
    private static String host(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
