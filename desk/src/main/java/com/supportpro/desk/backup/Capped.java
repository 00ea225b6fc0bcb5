package com.supportpro.desk.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Takes no more than was announced. */
final class Capped extends OutputStream {

    private final OutputStream next;
    private long left;

    Capped(OutputStream next, long most) {
        this.next = next;
        this.left = most;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        left -= length;
        if (left < 0) {
            throw new IOException("an entry is longer than announced");
        }
        next.write(bytes, from, length);
    }
}
