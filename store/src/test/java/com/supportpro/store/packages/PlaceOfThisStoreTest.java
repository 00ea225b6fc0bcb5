package com.supportpro.store.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.testkit.TestDatabase;
import com.supportpro.testkit.s3.S3Fake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PlaceOfThisStoreTest {

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void thePlaceOfTheFirstStartIsThePlace() throws IOException {
        BlobPlace shared = new FolderPlace(folder.resolve("shared"));
        start(shared);
        assertThatCode(() -> start(new FolderPlace(folder.resolve("shared")))).doesNotThrowAnyException();

        assertThatThrownBy(() -> start(new FolderPlace(folder.resolve("own"))))
                .isInstanceOf(OtherPlaceException.class)
                .hasMessageContaining("own");
        Files.delete(folder.resolve("shared/place"));
        assertThatThrownBy(() -> start(shared)).isInstanceOf(OtherPlaceException.class);
    }

    @Test
    void packagesThatWereBroughtElsewhereWithTheirMarkAreFound() throws IOException {
        BlobPlace old = new FolderPlace(folder.resolve("old"));
        start(old);
        try (S3Fake server = new S3Fake();
                BucketNode node = new BucketNode(folder.resolve("node"), server.url())) {
            assertThatThrownBy(() -> start(node.place)).isInstanceOf(OtherPlaceException.class);
            node.place.mark(old.mark().orElseThrow());
            assertThatCode(() -> start(node.place)).doesNotThrowAnyException();
        }
    }

    @Test
    void aBucketThatIsAwayDoesNotKeepAStoreFromServingAndOneThatRefusesDoes() throws IOException {
        S3Fake server = new S3Fake();
        try (BucketNode node = new BucketNode(folder.resolve("node"), server.url());
                BucketNode stranger =
                        new BucketNode(folder.resolve("a"), server.url(), S3Fake.BUCKET, "another", 1000)) {
            assertThatThrownBy(() -> start(stranger.place)).isInstanceOf(PlaceRefusedException.class);
            server.close();
            assertThatCode(() -> start(node.place)).doesNotThrowAnyException();
        }
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select count(*) from blob_place")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void start(BlobPlace place) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        new PlaceOfThisStore(place, JdbcClient.create(database.dataSource()), transactions)
                .afterSingletonsInstantiated();
    }
}
