package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.StoreFixture.Customer;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@StoreTest
class StaffApiTest {

    @Autowired
    StoreFixture fixture;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private StaffProgram staff;

    @BeforeEach
    void aProgramOfTheStaff() {
        staff = new StaffProgram(port);
    }

    @Test
    void anAccountIsOpenedAndItsPersonSignsIn() {
        String email = UUID.randomUUID() + "@fabrikam.example";

        HttpResponse<String> answer = staff.post("/accounts", account(email, PASSWORD));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Browser browser = new Browser(port);
        browser.signIn(email, PASSWORD);
        assertThat(browser.get("/").body()).contains("Fabrikam", "No licence yet");
    }

    @Test
    void aWeakPasswordOpensNoAccount() {
        HttpResponse<String> answer = staff.post("/accounts", account("weak@fabrikam.example", "short"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:supportpro:problem:weak-password");
        assertThat(staff.get("/accounts?query=weak@fabrikam").body()).contains("\"total\":0");
    }

    @Test
    void anAddressThatSomebodyHasIsRefusedAndLeavesNoAccountBehind() {
        Customer customer = fixture.customer("Northwind Traders");

        HttpResponse<String> answer = staff.post("/accounts", account(customer.email(), PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:supportpro:problem:email-taken");
        assertThat(database.sql("select count(*) from account where name = 'Fabrikam' and not exists"
                                + " (select from person where account_id = account.id)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLicenceIsIssuedWithAKeyThatADeskCanRegisterWith() {
        Customer customer = fixture.customer("Northwind Traders");

        HttpResponse<String> answer =
                staff.post("/licences", "{\"accountEmail\":\"" + customer.email() + "\",\"label\":\"Second office\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        ScriptedDesk.registered(port, text(answer, "key"));
        assertThat(staff.get("/licences?query=second%20office").body())
                .contains("SP-••••-", "\"desks\":1")
                .doesNotContain(text(answer, "key"));
    }

    @Test
    void aSuspendedLicenceTakesNoDesksUntilItIsResumed() {
        Customer customer = fixture.customer("Northwind Traders");

        staff.post("/licences/" + customer.licence().id() + "/suspend", "");

        assertThat(ScriptedDesk.register(new Browser(port), customer.key()).body())
                .contains("urn:supportpro:problem:licence-suspended");
        staff.post("/licences/" + customer.licence().id() + "/resume", "");
        ScriptedDesk.registered(port, customer.key());
    }

    @Test
    void aPublisherIsAddedOnceAndGetsTokens() {
        assertThat(staff.post("/publishers", "{\"id\":\"fabrikam\",\"name\":\"Fabrikam\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(staff.post("/publishers", "{\"id\":\"fabrikam\",\"name\":\"Fabrikam\"}")
                        .statusCode())
                .isEqualTo(409);

        HttpResponse<String> token = staff.post("/publishers/fabrikam/tokens", "{\"label\":\"Build server\"}");

        assertThat(text(token, "token")).isNotEmpty();
        assertThat(staff.post("/publishers/nobody/tokens", "{\"label\":\"Build server\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatStaffDoesIsRememberedWithWhoDidIt() {
        Customer customer = fixture.customer("Northwind Traders");

        staff.post("/licences/" + customer.licence().id() + "/suspend", "");
        staff.post("/licences/" + customer.licence().id() + "/suspend", "");

        assertThat(database.sql("select actor || ': ' || action from audit_entry where account_id = :account")
                        .param("account", customer.account().id().value())
                        .query(String.class)
                        .list())
                .containsExactly("SUPPORTPRO_ADMIN_TOKEN: Licence suspended");
    }

    @Test
    void aCharacterThatNoDatabaseKeepsIsRefusedOrLeftOut() {
        Customer customer = fixture.customer("Northwind Traders");
        String label = "{\"accountEmail\":\"" + customer.email() + "\",\"label\":\"a\\u0000b\"}";
        String account = account("nul@fabrikam.example", PASSWORD).replace("Fabrikam", "Fab\\u0000");

        assertThat(staff.post("/licences", label).statusCode()).isEqualTo(422);
        assertThat(staff.post("/accounts", account).body()).contains("accountName must not contain");
        assertThat(staff.get("/accounts?query=%00").statusCode()).isEqualTo(200);
        assertThat(staff.get("/licences?query=%00").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheTokenNothingIsTold() {
        HttpResponse<String> answer =
                staff.post("/accounts", account("x@fabrikam.example", PASSWORD), "another-token-of-the-same-length!");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aCustomerWhoIsSignedInIsNoStaff() {
        Customer customer = fixture.customer("Northwind Traders");
        Browser browser = new Browser(port);
        browser.signIn(customer.email(), PASSWORD);

        assertThat(browser.get("/staff").statusCode()).isEqualTo(403);
        assertThat(browser.get("/staff/accounts/" + customer.account().id()).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/v1/staff/accounts").statusCode()).isEqualTo(401);
    }

    private static String account(String email, String password) {
        return "{\"name\":\"Fay Brik\",\"email\":\"" + email + "\",\"password\":\"" + password
                + "\",\"accountName\":\"Fabrikam\"}";
    }

    private static String text(HttpResponse<String> answer, String field) {
        return JsonMapper.shared().readTree(answer.body()).path(field).asString();
    }
}
