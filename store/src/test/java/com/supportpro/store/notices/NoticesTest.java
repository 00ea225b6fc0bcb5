package com.supportpro.store.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.Correspondents;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewAccount;
import com.supportpro.store.accounts.NewPerson;
import com.supportpro.store.accounts.People;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.language.Language;
import com.supportpro.store.language.Phrases;
import com.supportpro.testkit.SettableClock;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        properties = {
            "supportpro.store.public-url=https://store.example",
            "supportpro.store.jobs=false",
            "supportpro.store.mail.from=billing@store.example",
            "spring.mail.host=127.0.0.1"
        })
class NoticesTest {

    private static final int PORT = freePort();

    @Autowired
    Notices notices;

    @Autowired
    SendNotices sendNotices;

    @Autowired
    Outbox outbox;

    @Autowired
    WriteMail writeMail;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Correspondents correspondents;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock time;

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private AccountId account = AccountId.next();
    private Person person;

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        SettableClock clock() {
            return new SettableClock(Instant.parse("2026-11-25T10:00:00Z"));
        }

        @Bean
        @Primary
        Papers papers() {
            return new SamplePapers();
        }
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void somebodyToTell() {
        database.sql("delete from billing_notice").update();
        account = accounts.open(new NewAccount("Northwind", "DE", "EUR", "Europe/Berlin"))
                .id();
        person = addPerson("Nora Trader");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anInvoiceComesWithItsPdfAndALinkToPayIt() throws MessagingException {
        notices.tell(NoticeKind.INVOICE_ISSUED, "42", account, SampleFacts.of("CRM Connect"));

        sendNotices.sendDue();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Invoice SP-2026-000042 of EUR\u00a0345.10");
        assertThat(mail.getFrom()[0]).hasToString("SupportPro store <billing@store.example>");
        assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString("Nora Trader <" + person.email() + ">");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(decoded(mail))
                .contains("Hello Nora Trader,", "Due: December 10, 2026", "https://store.example/invoices/42")
                .contains("SP-2026-000042.pdf", "application/pdf", "text/html", "text/plain");
    }

    @Test
    void everyKindIsToldInEveryLanguage() {
        for (Language language : Language.values()) {
            correspondents.writeIn(person.id(), language.tag());
            Arrays.stream(NoticeKind.values())
                    .forEach(kind -> notices.tell(kind, language.tag(), account, SampleFacts.of("CRM Connect")));
            sendNotices.sendDue();
        }

        assertThat(problems()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(NoticeKind.values().length * Language.values().length);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(NoticesTest::decoded))
                .noneMatch(mail -> mail.contains("{"))
                .anyMatch(mail -> mail.contains("Xin chào Nora Trader"))
                .anyMatch(mail -> mail.contains("Fällig: 10. Dezember 2026"))
                .anyMatch(mail -> mail.contains("2.900 JPY") || mail.contains("2.900\u00a0JPY"));
    }

    @Test
    void everyLanguageHasTheSameTexts() {
        Phrases phrases = new Phrases("notices");

        assertThat(Language.values())
                .allSatisfy(language -> assertThat(phrases.keys(language)).isEqualTo(phrases.keys(Language.ENGLISH)));
    }

    @Test
    void hostileNamesStayText() throws MessagingException {
        addPerson("\"><script>alert(1)</script>\r\nBcc: everybody@example.com");
        notices.tell(
                NoticeKind.TRIAL_ENDED,
                "1",
                account,
                SampleFacts.of("<img src=x onerror=alert(1)>\r\nBcc: everybody@example.com \u202egpj {0}"));

        sendNotices.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getSubject()).contains("<img src=x onerror=alert(1)> Bcc: everybody@example.com gpj {0}");
            assertThat(html(mail)).contains("&lt;img").doesNotContain("<img", "<script", "\u202e");
        });
    }

    @Test
    void whileTheMailServerIsDownItIsTriedAgainAndSentOnceAfterwards() {
        server.stop();
        notices.tell(NoticeKind.PAYMENT_RECEIVED, "42", account, SampleFacts.of("CRM Connect"));

        sendNotices.sendDue();
        assertThat(problems()).isEqualTo(1);
        clock().advance(Duration.ofMinutes(2));
        sendNotices.sendDue();
        server.start();
        sendNotices.sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock().advance(Duration.ofMinutes(6));
        sendNotices.sendDue();
        sendNotices.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(problems()).isZero();
    }

    @Test
    void withoutAMailServerItIsKeptAndSaysSo() {
        notices.tell(NoticeKind.PAYMENT_RECEIVED, "42", account, SampleFacts.of("CRM Connect"));

        new SendNotices(outbox, correspondents, writeMail, new PostOffice(Optional.empty()), time).sendDue();
        assertThat(database.sql("select problem from billing_notice where sent_at is null and attempts = 0")
                        .query(String.class)
                        .single())
                .isEqualTo("Not sent, no mail server set");

        clock().advance(Duration.ofMinutes(11));
        sendNotices.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void itIsGivenUpAfterDaysAndSaysWhy() {
        server.stop();
        notices.tell(NoticeKind.PAYMENT_RECEIVED, "42", account, SampleFacts.of("CRM Connect"));

        for (int i = 0; i < 12; i++) {
            sendNotices.sendDue();
            clock().advance(Duration.ofDays(1));
        }

        assertThat(database.sql("select attempts from billing_notice where given_up_at is not null and problem <> ''")
                        .query(Integer.class)
                        .list())
                .containsExactly(9);
    }

    @Test
    void whatIsToldTwiceIsSentOnceAndWhatIsRolledBackNever() {
        Map<String, String> facts = SampleFacts.of("CRM Connect");
        transactions.executeWithoutResult(transaction -> {
            notices.tell(NoticeKind.REFUNDED, "rolled back", account, facts);
            transaction.setRollbackOnly();
        });
        notices.tell(NoticeKind.REFUNDED, "42", account, facts);
        notices.tell(NoticeKind.REFUNDED, "42", account, facts);

        sendNotices.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMissingFactIsRefusedAtOnce() {
        assertThatThrownBy(() -> notices.tell(
                        NoticeKind.REFUNDED,
                        "42",
                        account,
                        new Facts().addon("CRM").map()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("REFUNDED needs the fact number");
        assertThatThrownBy(() -> new Facts().link("//evil.example/")).isInstanceOf(IllegalArgumentException.class);
    }

    private SettableClock clock() {
        return (SettableClock) time;
    }

    private Person addPerson(String name) {
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@northwind.example");
        return people.add(new NewPerson(account, email, name, "a calm river in May", false));
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private int problems() {
        return database.sql("select count(*) from billing_notice where problem <> ''")
                .query(Integer.class)
                .single();
    }

    private static String html(MimeMessage mail) {
        return decoded(mail).replaceAll("(?s).*<html", "<html");
    }

    /** All parts with their heads, as people would read them. */
    private static String decoded(MimeMessage mail) {
        try {
            return Parts.read(mail);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(mail), e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
