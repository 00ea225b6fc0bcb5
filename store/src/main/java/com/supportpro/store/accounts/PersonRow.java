package com.supportpro.store.accounts;

import com.supportpro.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person as the table keeps them. */
final class PersonRow {

    private PersonRow() {}

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                account(row.getObject("account_id", UUID.class)),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                row.getObject("password_changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("staff"));
    }

    static void insert(JdbcClient database, Person person, String password, String language) {
        database.sql("""
                insert into person (id, account_id, email, name, password, password_changed_at, staff, language, created_at)
                values (:id, :account, :email, :name, :password, :now, :staff, :language, :now)""")
                .param("id", person.id().value())
                .param("account", person.account().map(AccountId::value).orElse(null))
                .param("email", person.email().value())
                .param("name", person.name())
                .param("password", password)
                .param("now", Times.sql(person.passwordChangedAt()))
                .param("staff", person.staff())
                .param("language", language)
                .update();
    }

    private static @Nullable AccountId account(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }
}
