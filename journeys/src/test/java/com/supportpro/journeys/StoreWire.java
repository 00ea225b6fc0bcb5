package com.supportpro.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What lies between a desk and its store, at the address under which the store is known; it can be told to misbehave. */
final class StoreWire implements AutoCloseable {

    private static final int CHUNK = 4096;
    private static final int SLOW_MILLIS = 700;
    private static final byte[] PACKAGE = "GET /v1/packages/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GARBAGE =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"\u0001:[}]{"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final int store;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(StoreWire::thread);
    private volatile Mood mood = Mood.GOOD;

    /** After how many bytes of a package it is damaged or cut. */
    private volatile int at;

    StoreWire(int port, int store) throws IOException {
        this.door = new ServerSocket(port, 64, InetAddress.getByName("localhost"));
        this.store = store;
        threads.execute(this::listen);
    }

    /** How it treats what passes. */
    enum Mood {
        GOOD,
        /** Nobody is there. */
        GONE,
        SLOW,
        /** Answers, but nothing that makes sense. */
        GARBAGE,
        /** One byte of a package is another one. */
        DAMAGES,
        /** A package ends in its middle. */
        CUTS
    }

    void is(Mood next, int offset) {
        at = offset;
        mood = next;
        if (next != Mood.SLOW) {
            open.forEach(StoreWire::close);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket desk = door.accept();
                threads.execute(() -> serve(desk));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket desk) {
        open.add(desk);
        try (desk) {
            if (mood == Mood.GARBAGE) {
                desk.getInputStream().read(new byte[CHUNK]);
                desk.getOutputStream().write(GARBAGE);
            } else if (mood != Mood.GONE) {
                pass(desk);
            }
        } catch (IOException ended) {
            // Either side has hung up, which is for the other one to deal with.
        } finally {
            open.remove(desk);
        }
    }

    private void pass(Socket desk) throws IOException {
        try (Socket behind = new Socket("localhost", store)) {
            Connection connection = new Connection(desk, behind);
            threads.execute(connection::asked);
            connection.answered();
        }
    }

    /** One connection; {@code left} counts down to the byte of a package that is not to pass. */
    private final class Connection {
        private final Socket desk;
        private final Socket behind;
        private volatile int left = -1;

        Connection(Socket desk, Socket behind) {
            this.desk = desk;
            this.behind = behind;
        }

        void asked() {
            try {
                byte[] chunk = new byte[CHUNK];
                InputStream from = desk.getInputStream();
                OutputStream to = behind.getOutputStream();
                for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                    left = begins(chunk, count) ? at : -1;
                    to.write(chunk, 0, count);
                }
                behind.shutdownOutput();
            } catch (IOException ended) {
                close(behind);
            }
        }

        void answered() throws IOException {
            byte[] chunk = new byte[CHUNK];
            InputStream from = behind.getInputStream();
            OutputStream to = desk.getOutputStream();
            for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                slow();
                if (spoilt(chunk, count)) {
                    return;
                }
                to.write(chunk, 0, count);
            }
        }

        /** Whether the connection is to end here. */
        private boolean spoilt(byte[] chunk, int count) {
            int place = left;
            if (place < 0 || mood != Mood.DAMAGES && mood != Mood.CUTS) {
                return false;
            }
            left = place < count ? -1 : place - count;
            if (place < count && mood == Mood.DAMAGES) {
                chunk[place] ^= 0x40;
            }
            return place < count && mood == Mood.CUTS;
        }
    }

    private static boolean begins(byte[] chunk, int count) {
        if (count < PACKAGE.length) {
            return false;
        }
        for (int i = 0; i < PACKAGE.length; i++) {
            if (chunk[i] != PACKAGE[i]) {
                return false;
            }
        }
        return true;
    }

    private void slow() {
        if (mood != Mood.SLOW) {
            return;
        }
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "store-wire");
        thread.setDaemon(true);
        return thread;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.out.println("A connection could not be closed: " + e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            System.out.println("The wire to the store could not be closed: " + e);
        }
        open.forEach(StoreWire::close);
        threads.shutdownNow();
    }
}
