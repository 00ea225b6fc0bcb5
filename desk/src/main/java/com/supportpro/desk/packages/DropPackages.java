package com.supportpro.desk.packages;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops packages that have been here long, and files that nobody recorded. */
@Component
class DropPackages {

    private static final Logger LOG = LoggerFactory.getLogger(DropPackages.class);
    private static final Duration UNRECORDED = Duration.ofDays(1);

    private final PackageRows rows;
    private final PackageFolder folder;
    private final Duration keptFor;
    private final Clock clock;

    DropPackages(
            PackageRows rows,
            PackageFolder folder,
            @Value("${supportpro.desk.keep.brought-for:P365D}") Duration keptFor,
            Clock clock) {
        this.rows = rows;
        this.folder = folder;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "${supportpro.desk.keep.every:PT6H}")
    void run() {
        Instant now = clock.instant();
        int forgotten = rows.drop(now.minus(keptFor));
        try {
            int files = folder.drop(
                    rows.all().stream().map(PackageHere::digest).collect(Collectors.toSet()), now.minus(UNRECORDED));
            if (forgotten + files > 0) {
                LOG.info("{} packages that were brought here long ago are dropped, {} files", forgotten, files);
            }
        } catch (IOException e) {
            LOG.warn("Packages that are not needed could not be deleted: {}", e.toString());
        }
    }
}
