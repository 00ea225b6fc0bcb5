package com.supportpro.platform.s3;

import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;

/**
 * Who asks a bucket: a key, else the one in a file, which may change while the application runs, else what Amazon's own
 * programs would find on this machine.
 *
 * @param access empty, as {@code secret}, when it is not given
 */
public record S3Keys(String access, String secret, Optional<Path> file) {

    AwsCredentialsProvider provider() {
        if (!access.isEmpty()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(access, secret));
        }
        return file.<AwsCredentialsProvider>map(S3Keys::kept)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    private static AwsCredentialsProvider kept(Path file) {
        return ProfileCredentialsProvider.builder()
                .profileFile(ProfileFileSupplier.reloadWhenModified(file, ProfileFile.Type.CREDENTIALS))
                .build();
    }

    @Override
    public String toString() {
        return "S3Keys[" + access + "]";
    }
}
