package com.supportpro.desk.runtime;

import static com.supportpro.desk.runtime.TestAddon.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.desk.operators.ApiTokens;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Toast;
import com.supportpro.testkit.RoutePermissions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class WebTest extends RuntimeFixture {

    private static final String PAGE = "/operator/addons/test/sample/settings";
    private static final String API = "/api/v1/addons/test/sample/settings";

    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiTokens tokens;

    private String bearer = "";
    private String operator = "";

    @BeforeEach
    void aDeskWithAnOperator() throws Exception {
        jdbc.sql("truncate operator cascade").update();
        operator = UUID.randomUUID().toString();
        jdbc.sql("insert into operator (id, email, name, password_hash, role, created_at)"
                        + " values (:id::uuid, 'admin@desk.example', 'Admin', 'x', 'Administrator', now())")
                .param("id", operator)
                .update();
        bearer = "Bearer " + tokens.create(UUID.randomUUID().toString(), Set.of("addons.manage"), null, "test");
        runtime.start(TestAddon.in(folder)
                .settings(SettingsTest.PROPERTIES, "\"url\"")
                .code(SettingsTest.CODE)
                .build());
    }

    @Test
    void theFormKeepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        mvc.perform(post(PAGE)
                        .with(admin())
                        .with(csrf())
                        .param("url", "<b>nonsense</b>")
                        .param("token", "not-to-be-shown")
                        .param("loud", "false", "true"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("&lt;b>nonsense")))
                .andExpect(content().string(containsString("Enter an address that begins with")))
                .andExpect(content().string(not(containsString("not-to-be-shown"))))
                .andExpect(content().string(containsString(" checked")));
    }

    @Test
    void aSecretThatWasTypedBesideAMistakeHasToBeTypedAgain() throws Exception {
        settings.save(id("sample"), Map.of("url", "https://a.example/", "token", "the old one"), "other@desk.example");

        mvc.perform(saving().param("url", "nonsense").param("token", "the new one"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Enter it again; it was not saved.")))
                .andExpect(content().string(containsString("name=\"token.again\"")))
                .andExpect(content().string(not(containsString("Saved, and not shown"))));
        mvc.perform(saving().param("url", "https://b.example/")
                        .param("token", "")
                        .param("token.again", "true"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Enter it again; it was not saved.")))
                .andExpect(content().string(containsString("name=\"token.again\"")));
        assertThat(settings.form(id("sample")).fields().get(0).value()).isEqualTo("https://a.example/");

        mvc.perform(saving().param("url", "https://b.example/")
                        .param("token", "the new one")
                        .param("token.again", "true"))
                .andExpect(redirectedUrl(PAGE));
        mvc.perform(test().param("loud", "true").header("HX-Request", "true"))
                .andExpect(content().string(containsString("https://b.example/")))
                .andExpect(content().string(containsString("the new one")));
    }

    @Test
    void thatASecretIsToBeRemovedIsKeptBesideAMistake() throws Exception {
        settings.save(id("sample"), Map.of("url", "https://a.example/", "token", "the old one"), "other@desk.example");

        mvc.perform(saving().param("url", "nonsense").param("token", "").param("token.clear", "true"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("name=\"token.clear\" value=\"true\" checked")))
                .andExpect(content().string(not(containsString("name=\"token.again\""))));
        mvc.perform(saving().param("url", "https://a.example/")
                        .param("token.clear", "true")
                        .param("token.again", "true"))
                .andExpect(redirectedUrl(PAGE));
        assertThat(settings.form(id("sample")).fields().get(1).set()).isFalse();
    }

    @Test
    void theFormIsSavedAndShowsSecretsAsSet() throws Exception {
        mvc.perform(post(PAGE)
                        .with(admin())
                        .with(csrf())
                        .param("url", "https://a.example/")
                        .param("token", "not-to-be-shown")
                        .param("loud", "false"))
                .andExpect(redirectedUrl(PAGE));

        mvc.perform(get(PAGE).with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"https://a.example/\"")))
                .andExpect(content().string(containsString("Saved, and not shown")))
                .andExpect(content().string(not(containsString("not-to-be-shown"))));
    }

    @Test
    void whatNobodyChangedOnThePageDoesNotTakeBackWhatSomebodyElseSavedMeanwhile() throws Exception {
        settings.save(id("sample"), Map.of("url", "https://a.example/", "text", "one\ntwo"), "other@desk.example");
        mvc.perform(get(PAGE).with(admin()))
                .andExpect(content().string(containsString("name=\"url.shown\" value=\"https://a.example/\"")))
                .andExpect(content().string(containsString("name=\"loud.shown\" value=\"false\"")))
                .andExpect(content().string(not(containsString("token.shown"))));

        settings.save(id("sample"), Map.of("url", "https://b.example/", "text", "three"), "other@desk.example");
        mvc.perform(post(PAGE)
                        .with(admin())
                        .with(csrf())
                        .param("url", "https://a.example/")
                        .param("url.shown", "https://a.example/")
                        .param("text", "one\r\ntwo")
                        .param("text.shown", "one\r\ntwo")
                        .param("loud", "false", "true")
                        .param("loud.shown", "false"))
                .andExpect(redirectedUrl(PAGE));

        assertThat(settings.form(id("sample")).fields())
                .filteredOn(SettingsForm.Field::set)
                .extracting(SettingsForm.Field::value)
                .containsExactly("https://b.example/", "true", "three");
    }

    @Test
    void aFormOfAnotherReleaseIsNotSaidToBeSaved() throws Exception {
        mvc.perform(post(PAGE).with(admin()).with(csrf()).param("address", "https://a.example/"))
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute(
                                "toast",
                                Toast.error("This add-on asks for other settings now than the ones that were shown."
                                        + " Nothing was saved; enter them below.")));
    }

    @Test
    void theTestButtonShowsWhatCameOfIt() throws Exception {
        mvc.perform(test().param("url", "https://a.example/").param("loud", "true"))
                .andExpect(content().string(containsString("It works")))
                .andExpect(content().string(containsString("<html")));
        mvc.perform(test().param("url", "https://a.example/").header("HX-Request", "true"))
                .andExpect(content().string(containsString("Too quiet")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(test().param("url", "").header("HX-Request", "true"))
                .andExpect(content().string(containsString("Address: This is needed.")));
    }

    @Test
    void anAddonThatDoesNotRunIsExplained() throws Exception {
        runtime.stop(id("sample"));

        mvc.perform(get(PAGE).with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This add-on does not run")))
                .andExpect(content().string(containsString("href=\"/operator/addons/test/sample\"")));
        mvc.perform(get(API).header("Authorization", bearer))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:not-running"));
    }

    @Test
    void whatIsSavedWhileAnotherReleaseTakesItsPlaceIsNotLost() throws Exception {
        whileHeld(() -> mvc.perform(post(PAGE).with(admin()).with(csrf()).param("url", "https://held.example/"))
                .andExpect(redirectedUrl(PAGE)));
        assertThat(settings.form(id("sample")).fields().get(0).value()).isEqualTo("https://held.example/");

        whileHeld(() -> api("{\"url\":\"https://again.example/\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.url").value("https://again.example/")));
    }

    @Test
    void settingsAreShownOfTheReleaseThatTakesThePlace() throws Exception {
        whileHeld(() -> mvc.perform(get(PAGE).with(admin()))
                .andExpect(content().string(containsString("Address")))
                .andExpect(content().string(not(containsString("does not run")))));
        whileHeld(() -> mvc.perform(test().param("url", "https://a.example/").param("loud", "true"))
                .andExpect(content().string(containsString("It works"))));
    }

    @Test
    void nothingIsSavedOrTriedOfAnAddonThatDoesNotRun() throws Exception {
        runtime.stop(id("sample"));

        mvc.perform(post(PAGE).with(admin()).with(csrf()).param("url", "https://a.example/"))
                .andExpect(redirectedUrl(PAGE));
        api("{\"url\":\"https://a.example/\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:not-running"));
        mvc.perform(test().param("url", "https://a.example/").header("HX-Request", "true"))
                .andExpect(content().string(containsString("This add-on does not run")))
                .andExpect(content().string(not(containsString("nothing to test"))));
        assertThat(settings.test(id("sample"), Map.of()).outcome()).isEqualTo(SettingsCheck.Outcome.FAILS);
        assertThat(jdbc.sql("select count(*) from addon_setting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Lets the request wait for the add-on before that may be called again. */
    private void whileHeld(Callable<?> request) throws Exception {
        running.hold(id("sample"));
        var answer = new FutureTask<>(request);
        var asking = new Thread(answer);
        asking.start();
        try {
            await().until(() -> answer.isDone()
                    || Stream.of(asking.getStackTrace())
                            .anyMatch(frame -> frame.getClassName().equals(WaitingRoom.class.getName())));
        } finally {
            running.open(id("sample"));
        }
        answer.get(20, TimeUnit.SECONDS);
    }

    @Test
    void programsReadAndWriteTheSameValues() throws Exception {
        api("{\"url\":\"https://a.example/\",\"token\":\"secret!\",\"size\":7,\"loud\":true}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.url").value("https://a.example/"))
                .andExpect(jsonPath("$.token.set").value(true))
                .andExpect(jsonPath("$.size").value(7))
                .andExpect(jsonPath("$.loud").value(true))
                .andExpect(content().string(not(containsString("secret!"))));
        String shown = mvc.perform(get(API).header("Authorization", bearer))
                .andReturn()
                .getResponse()
                .getContentAsString();
        api(shown).andExpect(status().isOk()).andExpect(jsonPath("$.token.set").value(true));
        api("{\"token\":null}").andExpect(jsonPath("$.token.set").value(false));
    }

    @Test
    void programsAreToldWhatIsWrongWithEachField() throws Exception {
        api("{\"url\":\"nonsense\",\"size\":99}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("url"))
                .andExpect(jsonPath("$.errors[1].message").value("This is too large: 10 is the most."));
        api("{\"nothing\":1,\"url\":[]}")
                .andExpect(jsonPath("$.errors[0].message").value("There is no such setting."))
                .andExpect(jsonPath("$.errors[1].field").value("url"));
    }

    @Test
    void othersMayNotSeeSettings() throws Exception {
        String other = "Bearer " + tokens.create(UUID.randomUUID().toString(), Set.of("tickets.read"), null, "test");

        mvc.perform(get(API).header("Authorization", other)).andExpect(status().isForbidden());
        mvc.perform(get(PAGE)).andExpect(status().is3xxRedirection());
    }

    @Test
    void strangersReachARouteWithoutTokenOrSession() throws Exception {
        route("""
                context.routes().post("in", request -> new RouteAnswer(201,
                        context.json().write(Map.of("got", new String(request.body()), "sign", request.header("X-Sign").orElse(""),
                                "cookie", request.header("Cookie").isPresent()))));""");

        mvc.perform(post("/hooks/test/hooked/in")
                        .content("hello")
                        .header("X-Sign", "abc")
                        .header("Cookie", "SP_DESK=x"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Content-Type", "application/json"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(jsonPath("$.got").value("hello"))
                .andExpect(jsonPath("$.sign").value("abc"))
                .andExpect(jsonPath("$.cookie").value(false));
        runtime.stop(id("hooked"));
        mvc.perform(post("/hooks/test/hooked/in")).andExpect(status().isNotFound());
        mvc.perform(post("/hooks/test/sample/in")).andExpect(status().isNotFound());
        mvc.perform(post("/hooks/Test/../x")).andExpect(status().is4xxClientError());
    }

    @Test
    void whatARouteMustNotAnswerBecomesAnError() throws Exception {
        for (String answer : List.of(
                "throw new IllegalStateException(\"private\");",
                "return null;",
                "return new RouteAnswer(199, \"{}\");",
                "return new RouteAnswer(200, \"<html>\");",
                "return new RouteAnswer(200, \"\\\"\" + \"x\".repeat(70000) + \"\\\"\");")) {
            route("context.routes().post(\"in\", request -> { " + answer + " });");

            mvc.perform(post("/hooks/test/hooked/in"))
                    .andExpect(status().isInternalServerError())
                    .andExpect(content().string(not(containsString("private"))));
        }
    }

    @Test
    void aBodyThatIsTooLargeDoesNotReachTheAddon() throws Exception {
        route("context.routes().post(\"in\", request -> new RouteAnswer(200, \"{}\"));");

        mvc.perform(post("/hooks/test/hooked/in").content(new byte[(1 << 20) + 1]))
                .andExpect(status().is(413));
    }

    @Test
    void everyRouteSaysWhoMayUseIt(@Autowired ApplicationContext context) {
        assertThat(RoutePermissions.unguardedRoutes(context)).noneMatch(route -> route.contains("runtime"));
    }

    private void route(String statement) throws Exception {
        runtime.start(TestAddon.in(folder)
                .slug("hooked")
                .version("1.0." + System.nanoTime() % 1_000_000)
                .routes("in")
                .starts(statement)
                .build());
        assertThat(runtime.running(id("hooked"))).isPresent();
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder test() {
        return post(PAGE + "/test").with(admin()).with(csrf());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder saving() {
        return post(PAGE).with(admin()).with(csrf());
    }

    private ResultActions api(String json) throws Exception {
        return mvc.perform(put(API).header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    private RequestPostProcessor admin() {
        Set<String> permissions = Set.of("addons.manage");
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new CurrentOperator("admin@desk.example", "Admin", operator, permissions),
                null,
                permissions.stream().map(SimpleGrantedAuthority::new).toList()));
    }
}
