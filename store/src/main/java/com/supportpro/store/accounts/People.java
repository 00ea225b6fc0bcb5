package com.supportpro.store.accounts;

import com.supportpro.platform.database.Times;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** All who can sign in. */
@Repository
public class People {

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final Clock clock;

    People(JdbcClient database, PasswordEncoder encoder, PasswordPolicy policy, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @throws WeakPasswordException when the password can be guessed
     * @throws EmailTakenException when the address is somebody's
     */
    public Person add(NewPerson wanted) {
        policy.require(wanted.password(), wanted.email());
        Person person = new Person(
                PersonId.next(), wanted.account(), wanted.email(), wanted.name(), Times.now(clock), wanted.staff());
        insert(person, encoded(wanted.password()), wanted.language());
        return person;
    }

    public Optional<Person> find(PersonId id) {
        return database.sql("select * from person where id = :id")
                .param("id", id.value())
                .query(PersonRow::person)
                .optional();
    }

    public Optional<Person> find(EmailAddress email) {
        return database.sql("select * from person where email = :email")
                .param("email", email.value())
                .query(PersonRow::person)
                .optional();
    }

    /** Those who sign in for the account. */
    public List<Person> of(AccountId account) {
        return database.sql("select * from person where account_id = :account order by email")
                .param("account", account.value())
                .query(PersonRow::person)
                .list();
    }

    public boolean anyStaff() {
        return database.sql("select exists (select from person where staff)")
                .query(Boolean.class)
                .single();
    }

    Optional<String> encodedPassword(PersonId id) {
        return database.sql("select password from person where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void changePassword(Person person, String password) {
        policy.require(password, person.email());
        database.sql("update person set password = :password, password_changed_at = :now where id = :id")
                .param("password", encoded(password))
                .param("now", Times.sql(Times.now(clock)))
                .param("id", person.id().value())
                .update();
    }

    private void insert(Person person, String password, String language) {
        try {
            PersonRow.insert(database, person, password, language);
        } catch (DuplicateKeyException taken) {
            throw new EmailTakenException(person.email());
        }
    }

    private String encoded(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
