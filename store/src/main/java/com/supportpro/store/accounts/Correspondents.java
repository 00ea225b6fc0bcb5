package com.supportpro.store.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to write to, and in which language. */
@Repository
public class Correspondents {

    private final JdbcClient database;

    Correspondents(JdbcClient database) {
        this.database = database;
    }

    /** Those who sign in for the account. */
    public List<Correspondent> of(AccountId account) {
        return database.sql("select id, email, name, language from person where account_id = :account order by email")
                .param("account", account.value())
                .query((row, number) -> new Correspondent(
                        new PersonId(row.getObject("id", UUID.class)),
                        new EmailAddress(row.getString("email")),
                        row.getString("name"),
                        row.getString("language")))
                .list();
    }

    /** What the person reads. */
    public String language(PersonId person) {
        return database.sql("select language from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    /** What the account's papers are read in: the language of the first who signs in for it; empty when nobody does. */
    public Optional<String> language(AccountId account) {
        return of(account).stream().map(Correspondent::language).findFirst();
    }

    /** @param language one that the store writes: {@code en}, {@code de} or {@code vi} */
    public void writeIn(PersonId person, String language) {
        database.sql("update person set language = :language where id = :id")
                .param("language", language)
                .param("id", person.value())
                .update();
    }
}
