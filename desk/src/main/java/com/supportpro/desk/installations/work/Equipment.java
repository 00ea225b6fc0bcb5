package com.supportpro.desk.installations.work;

import com.supportpro.platform.home.Home;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the worker uses of this machine. */
@Configuration(proxyBeanMethods = false)
class Equipment {

    @Bean
    Node node(Home home) throws IOException {
        return Node.startedAt(NodeName.kept(home.application()));
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
