package com.supportpro.platform.s3;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * How the server of a bucket is reached: {@code supportpro.s3.*}.
 *
 * @param endpoint empty for Amazon's own
 * @param pathStyle whether the bucket stands in the path instead of the host's name
 */
public record S3Settings(Optional<URI> endpoint, String region, boolean pathStyle, S3Keys keys) {

    private static final String USUAL_REGION = "us-east-1";

    /**
     * @throws com.supportpro.platform.home.StartRefusedException when the keys are incomplete, cannot be read, or are missing
     *     for a server that is not Amazon's
     */
    public static S3Settings of(Environment environment) {
        Optional<URI> endpoint = value(environment, "endpoint").map(URI::create);
        return new S3Settings(
                endpoint,
                value(environment, "region").orElse(USUAL_REGION),
                value(environment, "path-style").map(Boolean::parseBoolean).orElse(endpoint.isPresent()),
                keys(environment, endpoint.isPresent()));
    }

    private static S3Keys keys(Environment environment, boolean needed) {
        Optional<String> access = value(environment, "access-key");
        Optional<String> secret = value(environment, "secret-key");
        Optional<Path> file = value(environment, "credentials-file").map(Path::of);
        if (access.isPresent() != secret.isPresent()) {
            throw new S3SettingException(
                    "Of SUPPORTPRO_S3_ACCESS_KEY and SUPPORTPRO_S3_SECRET_KEY only one is set.",
                    "Set both, or neither and SUPPORTPRO_S3_CREDENTIALS_FILE.");
        }
        file.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw new S3SettingException(
                    "SUPPORTPRO_S3_CREDENTIALS_FILE is " + path + ", which cannot be read.",
                    "Name a file with aws_access_key_id and aws_secret_access_key below [default].");
        });
        if (needed && access.isEmpty() && file.isEmpty()) {
            throw new S3SettingException(
                    "SUPPORTPRO_S3_ENDPOINT is set, and no key for it.",
                    "Set SUPPORTPRO_S3_ACCESS_KEY and SUPPORTPRO_S3_SECRET_KEY, or SUPPORTPRO_S3_CREDENTIALS_FILE.");
        }
        return new S3Keys(access.orElse(""), secret.orElse(""), file);
    }

    private static Optional<String> value(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty("supportpro.s3." + name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
