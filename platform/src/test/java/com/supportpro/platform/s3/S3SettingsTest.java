package com.supportpro.platform.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class S3SettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "s3://packages, packages, ''",
        "s3://packages/, packages, ''",
        "s3://my.packages-1/store/blobs/, my.packages-1, store/blobs/",
        "s3://packages/a_b.c, packages, a_b.c/"
    })
    void aPlaceHasABucketAndMayHaveAPrefix(String setting, String bucket, String prefix) {
        assertThat(S3Place.in("X", setting)).isEqualTo(Optional.of(new S3Place(bucket, prefix)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3://", "s3://P", "s3://ab", "s3://packages//x", "s3://packages/../x y", "s3://packages?a"})
    void whatLooksLikeAPlaceAndIsNoneIsNamed(String setting) {
        assertThatThrownBy(() -> S3Place.in("SUPPORTPRO_STORE_BLOBS", setting))
                .isInstanceOf(S3SettingException.class)
                .hasMessageContaining("SUPPORTPRO_STORE_BLOBS")
                .hasMessageContaining(setting);
    }

    @Test
    void aFolderIsNoPlaceInABucket() {
        assertThat(S3Place.in("X", "/srv/packages")).isEmpty();
    }

    @Test
    void aServerOfOnesOwnHasTheBucketInThePathUnlessToldOtherwise() {
        var amazon = S3Settings.of(new MockEnvironment());
        assertThat(amazon.pathStyle()).isFalse();
        assertThat(amazon.region()).isEqualTo("us-east-1");

        var own = S3Settings.of(withKeys().withProperty("supportpro.s3.endpoint", "https://s3.example.com"));
        assertThat(own.pathStyle()).isTrue();
        assertThat(own.toString()).doesNotContain("hush");
        assertThat(S3Settings.of(withKeys()
                                .withProperty("supportpro.s3.endpoint", "https://s3.example.com")
                                .withProperty("supportpro.s3.path-style", "false"))
                        .pathStyle())
                .isFalse();
    }

    @Test
    void halfAKeyNoKeyAndAnUnreadableFileAreNamed() throws IOException {
        assertThatThrownBy(() -> S3Settings.of(new MockEnvironment().withProperty("supportpro.s3.access-key", "A")))
                .hasMessageContaining("SUPPORTPRO_S3_SECRET_KEY");
        assertThatThrownBy(() -> S3Settings.of(
                        new MockEnvironment().withProperty("supportpro.s3.endpoint", "https://s3.example.com")))
                .hasMessageContaining("no key");
        assertThatThrownBy(() -> S3Settings.of(new MockEnvironment()
                        .withProperty(
                                "supportpro.s3.credentials-file",
                                folder.resolve("none").toString())))
                .hasMessageContaining("cannot be read");

        Path file = Files.writeString(
                folder.resolve("keys"), "[default]\naws_access_key_id = A\naws_secret_access_key = hush\n");
        var credentials = S3Settings.of(
                        new MockEnvironment().withProperty("supportpro.s3.credentials-file", file.toString()))
                .keys()
                .provider()
                .resolveCredentials();
        assertThat(credentials.accessKeyId()).isEqualTo("A");
        assertThat(credentials.secretAccessKey()).isEqualTo("hush");
    }

    private static MockEnvironment withKeys() {
        return new MockEnvironment()
                .withProperty("supportpro.s3.access-key", "A")
                .withProperty("supportpro.s3.secret-key", "hush");
    }
}
