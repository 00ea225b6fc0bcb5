package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.context.StorageRows;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.texts.Texts;
import com.supportpro.desk.texts.Words;
import com.supportpro.desk.tickets.NewTicket;
import com.supportpro.desk.tickets.Requester;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.Tickets;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.testkit.SettableClock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk that beats only when the test says so. */
@SpringBootTest(
        properties = {
            "supportpro.desk.runtime.background=false",
            // Nothing that is started here is installed: the node's rounds would stop what it has heard of.
            "supportpro.desk.nodes.every=PT1H",
            "supportpro.desk.runtime.longest-call=4s",
            "supportpro.desk.public-url=https://desk.example"
        })
@AutoConfigureMockMvc
@Import(RuntimeFixture.Surroundings.class)
abstract class RuntimeFixture {

    @Autowired
    AddonRuntime runtime;

    @Autowired
    AddonSettings settings;

    @Autowired
    RunningAddons running;

    @Autowired
    Beat beat;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Tickets tickets;

    @Autowired
    StorageRows storage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    Listening listening;

    @Autowired
    Texts texts;

    /** The clock, and who hears what the runtime tells. */
    @TestConfiguration
    static class Surroundings {

        @Bean
        SettableClock testClock() {
            return new SettableClock();
        }

        @Bean
        @Primary
        DatabaseTime testTime(SettableClock clock) {
            return clock.ofDatabase(clock);
        }

        @Bean
        Listening listening() {
            return new Listening();
        }
    }

    /** Keeps what was published. */
    static class Listening {

        final List<AddonTakenOutOfService> takenOut = new ArrayList<>();

        @EventListener
        void on(AddonTakenOutOfService event) {
            takenOut.add(event);
        }
    }

    @BeforeEach
    @AfterEach
    void empty() {
        running.ids().forEach(runtime::stop);
        listening.takenOut.clear();
        jdbc.sql(
                        "truncate kept_release, addon_copy, addon_copy_setting, addon_copy_storage, addon_setting, addon_storage, addon_note, addon_lease, addon_cursor, addon_retry,"
                                + " addon_dead_letter")
                .update();
    }

    /** What the line says, in English. */
    String said(String line) {
        return new Words(texts, "en", ZoneOffset.UTC).said(line);
    }

    Ticket ticket(String channel, String subject) {
        return tickets.open(new NewTicket(channel, "", subject, new Requester("Ann", "ann@customer.example"), "Hello"));
    }

    /** Everything that is due happens now, on this thread. */
    void beat() {
        beat.run(Runnable::run);
        deliveries.begin(Runnable::run);
    }

    /** What the add-on stored, in the order of its keys. */
    List<String> stored(String slug) {
        Place place = Place.inUse(TestAddon.id(slug));
        return storage.keys(place, "", 1_000).stream()
                .map(key -> key + "=" + storage.get(place, key).orElse(""))
                .toList();
    }
}
