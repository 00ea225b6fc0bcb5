package com.supportpro.protocol.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Inflates entries and measures them while doing so: what headers say of sizes is not believed. */
final class Inflation {

    private long total;

    byte[] read(ZipFile zip, ZipEntry entry, long most) throws IOException, PackageRefusedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CRC32 sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] chunk = new byte[1 << 14];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                bytes.write(chunk, 0, count);
                sum.update(chunk, 0, count);
                counted(entry, bytes.size(), count, most);
            }
        } catch (EOFException e) {
            throw damaged(entry);
        }
        if (bytes.size() != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw damaged(entry);
        }
        return bytes.toByteArray();
    }

    private static PackageRefusedException damaged(ZipEntry entry) {
        return new PackageRefusedException(EntryNames.shown(entry.getName()) + " is damaged; pack it again");
    }

    private void counted(ZipEntry entry, long size, int count, long most) throws PackageRefusedException {
        total += count;
        String name = EntryNames.shown(entry.getName());
        if (size > most) {
            throw new PackageRefusedException(name + " is larger than " + most + " bytes");
        }
        if (total > Limits.UNPACKED) {
            throw new PackageRefusedException("Unpacked it is larger than " + Limits.UNPACKED + " bytes");
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > Limits.RATIO_COUNTS_ABOVE && size / packed > Limits.RATIO) {
            throw new PackageRefusedException(name + " is compressed more than " + Limits.RATIO + " times");
        }
    }
}
