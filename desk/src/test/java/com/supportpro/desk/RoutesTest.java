package com.supportpro.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.testkit.RoutePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@AutoConfigureMockMvc
class RoutesTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void everyRouteSaysWhoMayUseIt() {
        assertThat(RoutePermissions.unguardedRoutes(context)).isEmpty();
    }
}
