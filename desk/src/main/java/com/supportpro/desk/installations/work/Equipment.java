package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the worker uses of this machine. */
@Configuration(proxyBeanMethods = false)
class Equipment {

    @Bean
    Node node(@Value("${supportpro.home}") Path home) throws IOException {
        return Node.startedAt(NodeName.kept(home.resolve("desk")));
    }

    @Bean
    Disk disk() {
        return Disk.local();
    }

    @Bean
    Pause pause() {
        return Pause.real();
    }
}
