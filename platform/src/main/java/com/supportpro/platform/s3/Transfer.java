package com.supportpro.platform.s3;

import java.io.IOException;
import java.io.OutputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Brings what a bucket sends to its end, whatever the other side does. */
final class Transfer {

    private static final int CHUNK = 64 * 1024;

    private Transfer() {}

    /**
     * Of more than {@code most} bytes only the first are taken.
     *
     * @throws BrokenOffException when it ends early, or takes longer than an attempt may
     * @throws IOException of the side that takes it
     */
    static void all(ResponseInputStream<GetObjectResponse> in, OutputStream out, long most, Patience patience)
            throws IOException {
        long until = System.nanoTime() + patience.attempt().toNanos();
        long taken = 0;
        byte[] chunk = new byte[CHUNK];
        for (int count = read(in, chunk); count >= 0; count = read(in, chunk)) {
            if (System.nanoTime() > until) {
                in.abort();
                throw new BrokenOffException("it takes too long");
            }
            out.write(chunk, 0, count);
            taken += count;
            if (taken > most) {
                in.abort();
                return;
            }
        }
        if (in.response().contentLength() != null && taken != in.response().contentLength()) {
            throw new BrokenOffException("it ended early");
        }
    }

    private static int read(ResponseInputStream<GetObjectResponse> in, byte[] chunk) throws BrokenOffException {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            in.abort();
            throw new BrokenOffException(e);
        }
    }
}
