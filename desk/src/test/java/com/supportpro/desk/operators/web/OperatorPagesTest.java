package com.supportpro.desk.operators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.desk.operators.Operator;
import com.supportpro.desk.operators.Operators;
import com.supportpro.desk.operators.Permission;
import com.supportpro.desk.operators.Roles;
import com.supportpro.desk.panel.Toast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PanelTest
class OperatorPagesTest {

    private static final String PASSWORD = "a long enough password";

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Operators operators;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDeskWithALeader() {
        desk.begin();
        jdbc.sql("delete from role where not built_in").update();
        jdbc.sql("insert into role (name, permissions) values ('Leader', array['operators.manage', 'tickets.read'])")
                .update();
        jdbc.sql("update operator set role = 'Leader' where email = 'agent@desk.example'")
                .update();
    }

    @Test
    void anotherTimeZoneLeavesALanguageWhoseAddonIsInactive() throws Exception {
        jdbc.sql("update operator set language = 'fr', time_zone = 'UTC'").update();
        mvc.perform(get("/operator/profile").with(desk.admin()))
                .andExpect(content().string(containsString("<option value=\"fr\" selected>fr (inactive)</option>")));

        mvc.perform(choosing("fr")).andExpect(flash().attribute("toast", Toast.success("Your choices were saved.")));
        mvc.perform(choosing("de"))
                .andExpect(flash().attribute("toast", Toast.error("That language or time zone is not known here.")));

        assertThat(operator("admin@desk.example").language()).isEqualTo("fr");
        assertThat(operator("admin@desk.example").zone().getId()).isEqualTo("Asia/Tokyo");
    }

    private MockHttpServletRequestBuilder choosing(String language) {
        return post("/operator/profile")
                .param("language", language)
                .param("zone", "Asia/Tokyo")
                .with(desk.admin())
                .with(csrf());
    }

    @Test
    void theSecretOfATokenIsShownAtOnceAndKeptNowhere() throws Exception {
        jdbc.sql("delete from api_token where name = 'Shown once'").update();

        mvc.perform(post("/operator/tokens")
                        .param("name", "Shown once")
                        .param("permissions", "tickets.read")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("spd_")))
                .andExpect(flash().attributeCount(0));
    }

    @Test
    void nobodyMakesARoleThatMayMoreThanTheyDo() throws Exception {
        String[] all = Permission.all().toArray(String[]::new);

        refused(post("/operator/roles").param("name", "Everything").param("permissions", all));
        refused(post("/operator/roles").param("name", "Leader").param("permissions", all));

        assertThat(roles.names()).containsExactly("Administrator", "Agent", "Leader");
        assertThat(operator("agent@desk.example").permissions()).containsOnly("operators.manage", "tickets.read");
    }

    @Test
    void nobodyGivesOrTakesARoleThatMayMoreThanTheyDo() throws Exception {
        refused(post("/operator/operators/" + operator("agent@desk.example").id())
                .param("role", "Administrator")
                .param("active", "true"));
        refused(post("/operator/operators/" + operator("admin@desk.example").id())
                .param("role", "Leader")
                .param("active", "true"));

        assertThat(operator("agent@desk.example").role()).isEqualTo("Leader");
        assertThat(operator("admin@desk.example").role()).isEqualTo("Administrator");
    }

    @Test
    void nobodySetsThePasswordOfSomebodyWhoMayMoreThanTheyDo() throws Exception {
        refused(post("/operator/operators/" + operator("admin@desk.example").id() + "/password")
                .param("password", PASSWORD));

        assertThat(jdbc.sql("select password_hash from operator where email = 'admin@desk.example'")
                        .query(String.class)
                        .single())
                .isEqualTo("x");
    }

    @Test
    void aProgramAddsNobodyWhoMayMoreThanItDoes() throws Exception {
        mvc.perform(post("/api/v1/operators")
                        .header("Authorization", desk.token("operators.manage"))
                        .contentType("application/json")
                        .content("""
                                {"email": "new@desk.example", "name": "New", "password": "%s", "role": "Administrator"}
                                """.formatted(PASSWORD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void theLastRoleThatManagesOperatorsKeepsDoingSo() throws Exception {
        jdbc.sql("insert into role (name, permissions) values ('Owner', :all)")
                .param("all", Permission.all().toArray(String[]::new))
                .update();
        jdbc.sql("update operator set role = 'Owner' where email = 'admin@desk.example'")
                .update();
        jdbc.sql("update operator set role = 'Agent' where email = 'agent@desk.example'")
                .update();

        mvc.perform(post("/operator/roles")
                        .param("name", "Owner")
                        .param("permissions", "tickets.read")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(
                        flash().attribute("toast", Toast.error("Somebody has to be left who may manage operators.")));

        assertThat(operator("admin@desk.example").permissions()).isEqualTo(Permission.all());
    }

    @Test
    void aRoleIsRemovedOnceNobodyHasIt() throws Exception {
        jdbc.sql("insert into role (name, permissions) values ('Trainee', '{tickets.read}')")
                .update();
        jdbc.sql("update operator set role = 'Trainee' where email = 'agent@desk.example'")
                .update();
        mvc.perform(removing("Trainee"))
                .andExpect(flash().attribute(
                                "toast", Toast.error("Somebody still has this role. Give them another one first.")));
        assertThat(roles("Trainee")).isOne();

        jdbc.sql("update operator set role = 'Agent' where email = 'agent@desk.example'")
                .update();
        mvc.perform(removing("Trainee"))
                .andExpect(flash().attribute("toast", Toast.success("The role Trainee was removed.")));
        assertThat(roles("Trainee")).isZero();
        mvc.perform(removing("Trainee")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder removing(String role) {
        return post("/operator/roles/remove")
                .param("name", role)
                .with(desk.admin())
                .with(csrf());
    }

    private int roles(String name) {
        return jdbc.sql("select count(*) from role where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRefusedOperatorKeepsWhatWasTyped() throws Exception {
        mvc.perform(adding("Ann Smith", "admin@desk.example", PASSWORD).with(desk.admin()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Ann Smith\""),
                                containsString("value=\"admin@desk.example\""),
                                containsString("Somebody has this address already."),
                                not(containsString(PASSWORD)))));
    }

    @Test
    void aPasswordThatCannotBeHashedIsRefusedWithItsReason() throws Exception {
        mvc.perform(adding("Ann Smith", "ann@desk.example", "correct horse battery ".repeat(9))
                        .with(desk.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("72 at the most")));
    }

    private static MockHttpServletRequestBuilder adding(String name, String email, String password) {
        return post("/operator/operators")
                .param("name", name)
                .param("email", email)
                .param("password", password)
                .param("role", "Agent")
                .with(csrf());
    }

    private void refused(MockHttpServletRequestBuilder request) throws Exception {
        RequestPostProcessor leader = desk.agent();
        Toast refusal = Toast.error("That goes beyond what you may do yourself. Ask somebody with these permissions.");
        mvc.perform(request.with(leader).with(csrf())).andExpect(flash().attribute("toast", refusal));
    }

    private Operator operator(String email) {
        return operators.all().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
    }
}
