package com.supportpro.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Ends with a {@link BodyTooLargeException} once more was read than is allowed. */
final class CountedInput extends ServletInputStream {

    private final ServletInputStream input;
    private final long most;
    private long count;

    CountedInput(ServletInputStream input, long most) {
        this.input = input;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = input.read();
        counted(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = input.read(bytes, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(int read) throws BodyTooLargeException {
        count += read;
        if (count > most) {
            throw new BodyTooLargeException(most);
        }
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }
}
