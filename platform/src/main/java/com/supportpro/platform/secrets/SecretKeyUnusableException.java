package com.supportpro.platform.secrets;

import com.supportpro.platform.home.StartRefusedException;
import java.io.IOException;
import java.nio.file.Path;

/** The key cannot be read, is no key, or others could have read it. */
public final class SecretKeyUnusableException extends StartRefusedException {

    private SecretKeyUnusableException(String message, String remedy) {
        super(message, remedy);
    }

    SecretKeyUnusableException(Path file, IOException cause) {
        super(
                "The secret key " + file + " cannot be read or made: " + cause,
                "Give it to the user who runs this application.",
                cause);
    }

    static SecretKeyUnusableException readableByOthers(Path file, String permissions) {
        return new SecretKeyUnusableException(
                "The secret key " + file + " may be read by others (" + permissions + ").",
                "Run: chmod 600 " + file + "; if somebody may have read it, treat what it protects as known.");
    }

    static SecretKeyUnusableException notAKey(String where) {
        return new SecretKeyUnusableException(
                where + " is not a key: 32 bytes in base64 are expected.",
                "Put back the right one; openssl rand -base64 32 makes a new one, under which old secrets do not open.");
    }
}
