package com.supportpro.desk.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tokens may, as their makers come to may less. */
@SpringBootTest
@AutoConfigureMockMvc
class ApiTokensTest {

    private static final String READ = "tickets.read";
    private static final String MANAGE = "operators.manage";

    @Autowired
    ApiTokens tokens;

    @Autowired
    ManageTokens manage;

    @Autowired
    Operators operators;

    @Autowired
    JdbcClient jdbc;

    private String made;

    @BeforeEach
    void aTokenOfAnAdministrator() {
        jdbc.sql("truncate operator, api_token cascade").update();
        Operator ada = operators
                .add("ada@desk.example", "Ada", "{noop}", "Administrator")
                .orElseThrow();
        made = manage.make("CI", Set.of(READ, MANAGE), 90, CurrentOperator.of(ada))
                .orElseThrow();
    }

    @Test
    void itRestsWhileItsMakerIsDeactivated() {
        assertThat(may(made)).containsExactlyInAnyOrder(READ, MANAGE);

        jdbc.sql("update operator set active = false").update();
        assertThat(tokens.use(made)).isEmpty();

        jdbc.sql("update operator set active = true").update();
        assertThat(may(made)).containsExactlyInAnyOrder(READ, MANAGE);
    }

    @Test
    void itMayNoMoreThanItsMakerMayAtPresent() {
        jdbc.sql("update operator set role = 'Agent'").update();

        assertThat(may(made)).containsExactly(READ);
    }

    @Test
    void oneThatATokenMadeIsOfTheOperatorBehindThat() {
        CurrentOperator program = CurrentOperator.token("CI", Set.of(READ, MANAGE));
        String renewed = manage.make("CI 2", Set.of(READ, MANAGE), 90, program).orElseThrow();
        jdbc.sql("update api_token set revoked_at = now() where name = 'CI'").update();
        assertThat(may(renewed)).containsExactlyInAnyOrder(READ, MANAGE);

        jdbc.sql("update operator set active = false").update();

        assertThat(tokens.use(renewed)).isEmpty();
    }

    @Test
    void theOneOfTheEnvironmentIsNobodys() {
        manage.take("ENVIRONMENT", "spd_of-the-environment", Permission.all());
        jdbc.sql("update operator set active = false").update();

        assertThat(may("spd_of-the-environment")).containsExactlyInAnyOrderElementsOf(Permission.all());
    }

    private Set<String> may(String secret) {
        return tokens.use(secret).orElseThrow().permissions();
    }
}
