package com.supportpro.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.demo.ScriptedApplication.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDemoTest {

    private static final Answer THERE = Answer.json(409, "{\"detail\":\"There already\"}");
    private static final String ISSUE = "POST /api/v1/staff/licences";

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private ScriptedApplication store;
    private Notes notes;

    @BeforeEach
    void openTheStore() throws Exception {
        store = new ScriptedApplication()
                .on("POST /api/v1/setup", Answer.json(201, "{}"))
                .on("POST /api/v1/staff/accounts", Answer.json(201, "{}"))
                .on(ISSUE, Answer.json(201, "{\"key\":\"SPL-ONE\"}"));
        notes = new Notes(folder.resolve("store"));
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void keeps_the_licence_key_which_is_told_only_once() throws Exception {
        demo().enterPeople();

        assertThat(notes.find(StoreDemo.LICENCE_KEY)).contains("SPL-ONE");
        assertThat(said.toString())
                .contains("Northwind Traders, owner@northwind.example")
                .doesNotContain("SPL-ONE");
    }

    @Test
    void issues_no_second_licence_in_a_store_that_is_filled() throws Exception {
        demo().enterPeople();
        store.on("POST /api/v1/setup", THERE).on("POST /api/v1/staff/accounts", THERE);

        demo().enterPeople();

        assertThat(store.asked()).filteredOn(ISSUE::equals).hasSize(1);
    }

    @Test
    void forgets_the_licence_key_of_a_store_that_is_gone() throws Exception {
        notes.keep(StoreDemo.LICENCE_KEY, "SPL-OF-THE-OLD-STORE");

        demo().enterPeople();

        assertThat(notes.find(StoreDemo.LICENCE_KEY)).contains("SPL-ONE");
    }

    @Test
    void says_in_the_stores_words_why_it_was_refused() {
        store.on("POST /api/v1/setup", Answer.json(401, "{\"detail\":\"This is not the set-up token.\"}"));

        assertThatThrownBy(() -> demo().enterPeople())
                .isInstanceOf(DemoRefusedException.class)
                .hasMessageContaining("/api/v1/setup")
                .hasMessageContaining("This is not the set-up token.");
    }

    private StoreDemo demo() {
        return new StoreDemo(store.api(), notes, new Progress(new PrintWriter(said)));
    }
}
