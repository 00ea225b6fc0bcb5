package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.testkit.RoutePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StoreTest
class RoutesTest {

    @Autowired
    ApplicationContext context;

    @Test
    void everyRouteSaysWhoMayUseIt() {
        assertThat(RoutePermissions.unguardedRoutes(context)).isEmpty();
    }
}
