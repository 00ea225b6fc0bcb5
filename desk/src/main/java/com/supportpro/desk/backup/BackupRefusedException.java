package com.supportpro.desk.backup;

/** A backup or a restore that is not done; its message says why and what to do. */
final class BackupRefusedException extends RuntimeException {

    BackupRefusedException(String message) {
        super(message);
    }
}
