package com.supportpro.desk.backup;

import com.supportpro.platform.secrets.SealBrokenException;
import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.platform.secrets.WrongSecretKeyException;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Seals the desk's secret key within a backup. */
record Passphrase(String words) {

    private static final int ROUNDS = 600_000;
    private static final int BITS = 256;
    private static final int SHORTEST = 12;
    private static final String CONTEXT = "backup/secret-key";

    Passphrase {
        if (words.length() < SHORTEST) {
            throw new BackupRefusedException("The passphrase needs at least " + SHORTEST + " characters");
        }
    }

    byte[] seal(byte[] plain, byte[] salt) {
        return box(salt).seal(plain, CONTEXT);
    }

    byte[] open(byte[] sealed, byte[] salt) {
        try {
            return box(salt).open(sealed, CONTEXT);
        } catch (SealBrokenException | WrongSecretKeyException wrong) {
            throw new BackupRefusedException("The passphrase is not the one that the backup was made with");
        }
    }

    private SecretBox box(byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(words.toCharArray(), salt, ROUNDS, BITS);
            return new SecretBox(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is missing from this Java", e);
        }
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
