package com.supportpro.desk.installations.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files; a port, so that a full disk can be tried out. */
interface Disk {

    /** A new, empty file in place of whatever was there. */
    Output create(Path file) throws IOException;

    /** An open file. */
    interface Output extends Closeable {

        void write(byte[] chunk) throws IOException;

        /** Returns once everything written will survive a power cut. */
        void force() throws IOException;
    }

    /** The disk of this machine. */
    static Disk local() {
        return file -> {
            Files.createDirectories(Tree.parent(file));
            return new Local(FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
        };
    }

    /** A file of this machine. */
    record Local(FileChannel channel) implements Output {

        @Override
        public void write(byte[] chunk) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(chunk);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
