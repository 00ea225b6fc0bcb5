package com.supportpro.desk.installations.work;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.home.KeptId;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the worker uses of this machine. */
@Configuration(proxyBeanMethods = false)
class Equipment {

    @Bean
    Node node(Home home) throws IOException {
        return Node.startedAt(new KeptId(home.application(), "node.id").ensure());
    }

    @Bean
    Disk disk() {
        return Disk.local();
    }

    /** The folder that all nodes see, where there is one. */
    @Bean
    Shelf shelf(@Value("${supportpro.desk.packages:}") String folder) {
        return folder.isBlank()
                ? new NoShelf()
                : new FolderShelf(Path.of(folder).toAbsolutePath());
    }

    @Bean
    Pause pause() {
        return Pause.real();
    }
}
