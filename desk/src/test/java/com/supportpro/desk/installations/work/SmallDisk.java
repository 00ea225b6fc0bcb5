package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.nio.file.Path;

/** A disk with room for so many bytes a file. */
record SmallDisk(int bytes) implements Disk {

    @Override
    public Output create(Path file) throws IOException {
        Output real = Disk.local().create(file);
        int[] left = {bytes};
        return new Output() {
            @Override
            public void write(byte[] chunk) throws IOException {
                left[0] -= chunk.length;
                if (left[0] < 0) {
                    throw new IOException("No space left on device");
                }
                real.write(chunk);
            }

            @Override
            public void force() throws IOException {
                real.force();
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }
}
