package com.supportpro.platform.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A key in base64, in a file that only its owner may read. */
record SecretKeyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** The key; a new one at the first call. */
    byte[] key() {
        try {
            if (Files.notExists(path)) {
                create();
            }
            requirePrivate();
            return parse(Files.readString(path), path.toString());
        } catch (IOException e) {
            throw new SecretKeyUnusableException(path, e);
        }
    }

    static byte[] parse(String base64, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == SecretBox.KEY_LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw SecretKeyUnusableException.notAKey(where);
        }
        throw SecretKeyUnusableException.notAKey(where);
    }

    /** On the disk before its name: a key that sealed something is never lost to a power cut. */
    private void create() throws IOException {
        byte[] key = new byte[SecretBox.KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        byte[] text = (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel =
                FileChannel.open(unfinished, options, PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            channel.write(ByteBuffer.wrap(text));
            channel.force(true);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requirePrivate() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw SecretKeyUnusableException.readableByOthers(path, PosixFilePermissions.toString(permissions));
        }
    }
}
