package com.supportpro.store.publishing;

import com.supportpro.protocol.Digest;

/** A picture of a package, as an asset. */
record Picture(String name, Digest digest, byte[] bytes) {

    static Picture of(String name, byte[] bytes) {
        return new Picture(name, Digest.of(bytes), bytes);
    }

    String mediaType() {
        return name.endsWith(".svg") ? "image/svg+xml" : "image/png";
    }

    /** Words for those who cannot see it, from the file's name: {@code screenshots/01-the_inbox.png} is "the inbox". */
    String caption() {
        return name.replaceFirst("^.*/", "")
                .replaceFirst("\\.[a-z]+$", "")
                .replaceFirst("^[0-9]+[-_.]", "")
                .replaceAll("[-_.@+]+", " ")
                .strip();
    }
}
