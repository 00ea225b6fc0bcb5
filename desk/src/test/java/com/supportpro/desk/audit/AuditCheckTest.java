package com.supportpro.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.audit.AuditCheck.Misfit;
import com.supportpro.desk.audit.AuditCheck.Why;
import com.supportpro.platform.secrets.SecretBox;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class AuditCheckTest {

    @Autowired
    Audit audit;

    @Autowired
    CheckAudit check;

    @Autowired
    AuditHeads heads;

    @Autowired
    SealHead sealHead;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void tenEntries() {
        sql("truncate audit_entry");
        sql("update audit_head set entries = 0, digest = '', seal = ''");
        for (int number = 1; number <= 10; number++) {
            act(number);
        }
    }

    @Test
    void whatNobodyTouchedFits() {
        assertThat(misfit()).isEmpty();
        assertThat(check.check(CheckAudit.NONE_KEPT).orElseThrow().entries()).isEqualTo(10);
    }

    @Test
    void aChangedFieldIsFound() {
        sql("update audit_entry set actor = 'nobody' where number = 4");

        assertThat(misfit()).contains(new Misfit(4, Why.CHANGED));
    }

    @Test
    void detailsThatAreNoneAreFoundAndStillShown() {
        sql("update audit_entry set details = '{\"a\": {\"b\": null}}' where number = 5");

        assertThat(misfit()).contains(new Misfit(5, Why.CHANGED));
        assertThat(audit.list("", 0, 50)).hasSize(10);
    }

    @Test
    void whereItCameFromIsPartOfTheDigest() {
        sql("update audit_entry set via = 'api' where number = 4");

        assertThat(misfit()).contains(new Misfit(4, Why.CHANGED));
    }

    @Test
    void anEntryCannotBePassedOffAsOneOfAnOlderFormat() {
        sql("update audit_entry set format = 1, node = 'elsewhere' where number = 4");

        assertThat(misfit()).contains(new Misfit(4, Why.CHANGED));
    }

    @Test
    void aMissingEntryIsFound() {
        sql("delete from audit_entry where number = 3");

        assertThat(misfit()).contains(new Misfit(3, Why.MISSING));
    }

    @Test
    void aMissingFirstEntryIsFound() {
        sql("delete from audit_entry where number = 1");

        assertThat(misfit()).contains(new Misfit(1, Why.MISSING));
    }

    @Test
    void closingTheGapDoesNotHideIt() {
        sql("delete from audit_entry where number = 3");
        sql("update audit_entry set number = -number where number > 3");
        sql("update audit_entry set number = -number - 1 where number < 0");

        assertThat(misfit()).contains(new Misfit(3, Why.MOVED));
    }

    @Test
    void exchangedEntriesAreFound() {
        sql("update audit_entry set number = case number when 6 then -7 else -6 end where number in (6, 7)");
        sql("update audit_entry set number = -number where number < 0");

        assertThat(misfit()).contains(new Misfit(6, Why.MOVED));
    }

    @Test
    void anEntryAppendedWithAllItsDigestsIsFound() {
        forgeAfterTheLast();

        assertThat(misfit()).contains(new Misfit(11, Why.OUTSIDE));
    }

    @Test
    void anActOfTheDeskDoesNotCoverUpAnAppendedEntry() {
        forgeAfterTheLast();
        act(12);

        assertThat(misfit()).contains(new Misfit(12, Why.MOVED));
    }

    @Test
    void aHeadMadeToFitAnAppendedEntryIsFound() {
        forgeAfterTheLast();
        sql("update audit_head set entries = 11, digest = (select digest from audit_entry where number = 11)");

        assertThat(misfit()).contains(new Misfit(11, Why.HEAD));
    }

    @Test
    void anActOfTheDeskDoesNotMendAForgedHead() {
        sql("delete from audit_entry where number = 10");
        sql("update audit_head set entries = 9, digest = (select digest from audit_entry where number = 9)");
        // The same act in the same millisecond would be the very entry that is missing.
        act(11);

        assertThat(misfit()).contains(new Misfit(10, Why.HEAD));
    }

    @Test
    void anEntryBeforeTheFirstIsFound() {
        sql("""
                insert into audit_entry (number, at, actor, action, subject, details, address, previous, digest)
                values (0, now(), 'x', 'x', 'x', '{}', '', '', 'x')""");

        assertThat(misfit()).contains(new Misfit(0, Why.OUTSIDE));
    }

    @Test
    void aTruncatedTailIsFound() {
        sql("delete from audit_entry where number > 7");

        assertThat(misfit()).contains(new Misfit(8, Why.CUT));
    }

    @Test
    void anActAfterTheCutDoesNotHideIt() {
        sql("delete from audit_entry where number > 7");
        act(11);

        assertThat(misfit()).contains(new Misfit(8, Why.MISSING));
    }

    @Test
    void anEmptiedAuditIsFound() {
        sql("truncate audit_entry");

        assertThat(misfit()).contains(new Misfit(1, Why.CUT));
    }

    @Test
    void aLastEntryWrittenAnewIsFound() {
        AuditEntry last = audit.list("", 0, 1).get(0);
        AuditEntry other = new AuditEntry(
                10, last.at(), "nobody", last.action(), "", Map.of(), last.address(), last.via(), last.node());
        String previous = digest(9);
        jdbc.sql(
                        "update audit_entry set actor = 'nobody', subject = '', details = '{}', digest = :digest where number = 10")
                .param("digest", Chain.digest(other, previous, Chain.FORMAT))
                .update();

        assertThat(misfit()).contains(new Misfit(10, Why.CHANGED));
    }

    @Test
    void aHeadKeptElsewhereFindsWhatWasRestoredTogetherWithItsHead() {
        AuditHeads.Kept old = heads.read();
        act(11);
        AuditHead kept = heads.read().head();
        sql("delete from audit_entry where number > 10");
        heads.put(old.head(), old.seal());

        assertThat(misfit()).isEmpty();
        assertThat(check.check(kept).orElseThrow().misfit()).contains(new Misfit(11, Why.CUT));
        act(11);
        assertThat(check.check(new AuditHead(11, kept.digest().replace('a', 'b')))
                        .orElseThrow()
                        .misfit())
                .contains(new Misfit(11, Why.KEPT));
    }

    @Test
    void aChainFromBeforeThereWereSealsIsSealedOnceAndSaysSo() {
        sql("update audit_head set seal = ''");
        assertThat(misfit()).contains(new Misfit(10, Why.HEAD));

        sealHead.run(new org.springframework.boot.DefaultApplicationArguments());
        sealHead.run(new org.springframework.boot.DefaultApplicationArguments());

        assertThat(misfit()).isEmpty();
        assertThat(audit.list("", 0, 2)).extracting(AuditEntry::action).containsExactly("audit.sealed", "test.acted");
    }

    @Test
    void aSealOfAnotherKeyIsNone() {
        AuditHead head = heads.read().head();
        heads.put(head, new AuditHeads(jdbc, new SecretBox(new byte[32])).seal(head));

        assertThat(misfit()).contains(new Misfit(10, Why.HEAD));
    }

    private void act(int number) {
        audit.record(new AuditEvent("ann@desk.example", "test.acted", "thing", Map.of("turn", "" + number), ""));
    }

    private void forgeAfterTheLast() {
        AuditEntry last = audit.list("", 0, 1).get(0);
        AuditEntry forged = new AuditEntry(11, last.at(), "forger", "x", "x", Map.of(), "", "", "");
        jdbc.sql("""
                insert into audit_entry (number, at, actor, action, subject, details, address, previous, digest, format)
                values (11, :at, 'forger', 'x', 'x', '{}', '', :previous, :digest, 2)""")
                .param("at", last.at().atOffset(java.time.ZoneOffset.UTC))
                .param("previous", digest(10))
                .param("digest", Chain.digest(forged, digest(10), Chain.FORMAT))
                .update();
    }

    private String digest(long number) {
        return jdbc.sql("select digest from audit_entry where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private Optional<Misfit> misfit() {
        return check.check(CheckAudit.NONE_KEPT).orElseThrow().misfit();
    }

    private void sql(String statement) {
        jdbc.sql(statement).update();
    }
}
