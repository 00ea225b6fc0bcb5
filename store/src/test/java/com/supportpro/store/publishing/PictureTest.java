package com.supportpro.store.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void aScreenshotIsDescribedByItsFileName() {
        assertThat(picture("screenshots/01-the_inbox.png").caption()).isEqualTo("the inbox");
        assertThat(picture("screenshots/2.png").caption()).isEqualTo("2");
        assertThat(picture("screenshots/@.png").caption()).isEmpty();
    }

    @Test
    void itsTypeIsThatOfItsName() {
        assertThat(picture("icon.svg").mediaType()).isEqualTo("image/svg+xml");
        assertThat(picture("icon.png").mediaType()).isEqualTo("image/png");
    }

    private static Picture picture(String name) {
        return Picture.of(name, new byte[] {1});
    }
}
