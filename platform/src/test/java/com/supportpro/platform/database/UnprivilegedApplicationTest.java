package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedApplicationTest {

    @TempDir
    Path home;

    /** As root, the application is put where it is nobody; otherwise it is an ordinary user's already. */
    @Test
    void anOrdinaryUserNeedsNoOtherAccount() throws Exception {
        List<String> prefix = RunAs.current().prefix();
        CommittingProcess application = CommittingProcess.start(home, prefix.contains("unshare") ? prefix : List.of());
        try {
            assertThat(application.account()).isEqualTo(prefix.contains("unshare") ? List.of() : prefix);
        } finally {
            application.kill();
            application.postgres().endsWithin(Duration.ofSeconds(30));
        }
    }
}
