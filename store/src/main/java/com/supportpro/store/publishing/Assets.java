package com.supportpro.store.publishing;

import com.supportpro.protocol.Digest;
import com.supportpro.store.packages.Blobs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Pictures that packages brought. */
@Service
public class Assets {

    private final JdbcClient database;
    private final Blobs blobs;

    Assets(JdbcClient database, Blobs blobs) {
        this.database = database;
        this.blobs = blobs;
    }

    /** A picture's file and its type: {@code image/png} or {@code image/svg+xml}. */
    public record Asset(Path file, String mediaType) {}

    private record Known(String mediaType, long length) {}

    public Optional<Asset> find(Digest digest) throws IOException {
        Optional<Known> known = database.sql("select media_type, length from asset where digest = :digest")
                .param("digest", digest.sha256())
                .query(Known.class)
                .optional();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asset(
                        blobs.file(digest, known.get().length()), known.get().mediaType()));
    }

    void keep(List<Picture> pictures) throws IOException {
        for (Picture picture : pictures) {
            blobs.keep(picture.bytes());
            database.sql("""
                    insert into asset (digest, media_type, length) values (:digest, :type, :length)
                    on conflict do nothing""")
                    .param("digest", picture.digest().sha256())
                    .param("type", picture.mediaType())
                    .param("length", picture.bytes().length)
                    .update();
        }
    }
}
