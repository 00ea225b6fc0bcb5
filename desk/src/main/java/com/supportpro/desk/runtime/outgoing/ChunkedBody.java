package com.supportpro.desk.runtime.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body in chunks (RFC 9112, section 7.1); trailers are left unread, because the connection is closed. */
record ChunkedBody(InputStream in, Lines lines) {

    /** Reads one line of what is read from. */
    @FunctionalInterface
    interface Lines {
        String next() throws IOException;
    }

    byte[] read(String coding, int most) throws IOException {
        if (!coding.equalsIgnoreCase("chunked")) {
            throw new IOException("The answer is transferred in an unknown way");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            if (body.size() + size > most) {
                throw AnswerReader.tooLarge();
            }
            chunk(size, body);
        }
        return body.toByteArray();
    }

    private int size() throws IOException {
        String size = lines.next().replaceFirst("[ \\t]*;.*", "").strip();
        if (!size.matches("[0-9A-Fa-f]{1,7}")) {
            throw new IOException("The answer's chunks cannot be read");
        }
        return Integer.parseInt(size, 16);
    }

    private void chunk(int size, ByteArrayOutputStream body) throws IOException {
        byte[] chunk = in.readNBytes(size);
        if (chunk.length < size || !lines.next().isEmpty()) {
            throw new IOException("The answer ends too early");
        }
        body.writeBytes(chunk);
    }
}
