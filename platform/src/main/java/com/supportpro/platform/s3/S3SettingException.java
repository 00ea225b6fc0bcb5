package com.supportpro.platform.s3;

import com.supportpro.platform.home.StartRefusedException;

/** The settings of the bucket do not go together. */
final class S3SettingException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    S3SettingException(String message, String remedy) {
        super(message, remedy);
    }
}
