package com.supportpro.store.notices;

import com.supportpro.store.StoreProperties;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.Correspondent;
import com.supportpro.store.language.Language;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the mail of a notice to one person. */
@Component
class WriteMail {

    private final Accounts accounts;
    private final StoreProperties store;
    private final TemplateEngine templates;
    private final Papers papers;

    WriteMail(Accounts accounts, StoreProperties store, TemplateEngine templates, Papers papers) {
        this.accounts = accounts;
        this.store = store;
        this.templates = templates;
        this.papers = papers;
    }

    Mail write(Notice notice, Correspondent person) {
        Account account = accounts.find(notice.account()).orElseThrow();
        Letter letter = new Letter(notice, person, account.timeZone(), store);
        StringOutput html = new StringOutput();
        templates.render("notices/mail.jte", letter, html);
        return new Mail(
                "notice-" + notice.id() + "-" + person.id(),
                person.email().value(),
                person.name(),
                letter.language(),
                letter.title(),
                letter.text(),
                html.toString(),
                paper(notice, letter.language()));
    }

    private Optional<Paper> paper(Notice notice, Language language) {
        return notice.kind().attached().flatMap(fact -> {
            String number = notice.facts().getOrDefault(fact.key(), "");
            return fact == Fact.CREDIT_NOTE
                    ? papers.creditNote(notice.account(), number, language)
                    : papers.invoice(notice.account(), number, language);
        });
    }
}
