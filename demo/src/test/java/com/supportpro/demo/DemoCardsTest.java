package com.supportpro.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.demo.Browser.Door;
import com.supportpro.demo.ScriptedApplication.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCardsTest {

    private static final String SETUP = "0b5e7c1e-7f0e-4f6e-9d43-0a4c2f1b8a55";
    private static final Answer PAGE =
            Answer.json(200, "<form><input type=\"hidden\" name=\"_csrf\" value=\"c5rf-_\"></form>");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();
    private ScriptedApplication store;

    @BeforeEach
    void openTheStore() throws Exception {
        store = new ScriptedApplication()
                .on("GET /sign-in", PAGE)
                .on("GET /security", PAGE)
                .on("POST /sign-in", Answer.to("/"))
                .on("POST /payment-methods/add", Answer.to("http://store.example/sandbox/cards?setup=" + SETUP))
                .on("POST /sandbox/cards", Answer.to("/payment-methods/added?setup=" + SETUP))
                .on("GET /payment-methods/added?setup=" + SETUP, Answer.to("/payment-methods"));
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void enters_the_card_that_approves_last_so_that_it_is_preferred() throws Exception {
        cards().enter();

        assertThat(store.bodies())
                .filteredOn(body -> body.contains("card="))
                .hasSize(4)
                .last()
                .asString()
                .contains("card=APPROVES");
        assertThat(said.toString()).contains("Test cards: 4");
    }

    @Test
    void enters_no_card_a_second_time() throws Exception {
        cards().enter();
        cards().enter();

        assertThat(store.asked()).filteredOn("POST /sandbox/cards"::equals).hasSize(4);
    }

    @Test
    void finds_the_sandbox_on_the_page_that_leads_there() throws Exception {
        store.on(
                "POST /payment-methods/add",
                Answer.json(200, "<a href=\"http://store.example/sandbox/cards?setup=" + SETUP + "\">Go on</a>"));

        cards().enter();

        assertThat(store.asked()).contains("POST /sandbox/cards");
    }

    @Test
    void enters_none_where_a_real_gateway_takes_them() throws Exception {
        store.on("POST /payment-methods/add", Answer.to("https://checkout.example/session"));

        cards().enter();

        assertThat(store.asked()).doesNotContain("POST /sandbox/cards");
        assertThat(said.toString()).isEmpty();
    }

    private DemoCards cards() {
        Browser owner = new Browser(store.address(), Door.STORE, "owner@northwind.example", "demo");
        return new DemoCards(owner, new Notes(folder.resolve("store")), new Progress(new PrintWriter(said)));
    }
}
