package com.supportpro.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.secrets.SecretBox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(properties = "spring.application.name=sample")
class FreshSurroundingsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void aBootTestHasAMigratedDatabaseOfItsOwn() {
        assertThat(jdbc.sql("SELECT count(*) FROM thing").query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("SELECT current_database()").query(String.class).single())
                .startsWith("fresh_");
    }

    @Test
    void aBootTestHasAHomeOfItsOwn() {
        assertThat(context.getBean(Home.class).root())
                .isNotEqualTo(Path.of(System.getProperty("user.home"), ".supportpro"));
        assertThat(context.getBean(SecretBox.class).sealText("x", "y")).isNotBlank();
    }

    @Test
    void aRouteWithoutAPermissionIsFound() {
        assertThat(RoutePermissions.unguardedRoutes(context))
                .singleElement()
                .asString()
                .contains("/open", "Pages#open");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Pages.class)
    static class Application {}

    @RestController
    static class Pages {

        @GetMapping("/open")
        String open() {
            return "open";
        }

        @GetMapping("/guarded")
        @PreAuthorize("permitAll()")
        String guarded() {
            return "guarded";
        }
    }
}
