package com.supportpro.store.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.platform.home.Home;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewAccount;
import com.supportpro.store.accounts.NewPerson;
import com.supportpro.store.accounts.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        properties = {
            "supportpro.store.public-url=http://localhost:8081",
            "supportpro.demo=true",
            "server.address=127.0.0.1"
        })
class DemoOutboxTest {

    @Autowired
    Notices notices;

    @Autowired
    SendNotices sendNotices;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Home home;

    @Autowired
    JdbcClient database;

    @Test
    void aDemoWritesItsMailsToAFolder() {
        AccountId account = accounts.open(new NewAccount("Northwind", "DE", "EUR", "Europe/Berlin"))
                .id();
        EmailAddress email = new EmailAddress("owner@northwind.example");
        people.add(new NewPerson(account, email, "Nora", "a calm river in May", false));
        notices.tell(NoticeKind.TRIAL_ENDED, "1", account, SampleFacts.of("CRM Connect"));

        sendNotices.sendDue();

        assertThat(home.folder("outbox").toFile().listFiles())
                .singleElement()
                .satisfies(file -> assertThat(file)
                        .content()
                        .contains(
                                "Subject: Your trial of CRM Connect has ended", "To: Nora <owner@northwind.example>"));
    }

    @Test
    void sendingIsScheduled() {
        assertThat(database.sql("select task_name from scheduled_tasks")
                        .query(String.class)
                        .list())
                .contains("send-notices");
    }
}
