package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All publishers, and their tokens. */
@Service
public class Publishers {

    private final JdbcClient database;
    private final PublisherTokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishers(JdbcClient database, PublisherTokens tokens, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a publisher.
     *
     * @throws PublisherExistsException when the id is taken
     */
    public PublisherId create(String id, String name) {
        Publisher publisher = new Publisher(new PublisherId(id), name, false, Times.now(clock));
        int added = database.sql("""
                insert into publisher (id, name, verified, created_at) values (:id, :name, false, :now)
                on conflict (id) do nothing""")
                .param("id", id)
                .param("name", name)
                .param("now", Times.sql(publisher.createdAt()))
                .update();
        if (added == 0) {
            throw new PublisherExistsException(publisher.id());
        }
        return publisher.id();
    }

    public Optional<Publisher> find(PublisherId id) {
        return database.sql("select * from publisher where id = :id")
                .param("id", id.value())
                .query(Publishers::publisher)
                .optional();
    }

    /** All, by id. */
    public List<Publisher> all() {
        return database.sql("select * from publisher order by id")
                .query(Publishers::publisher)
                .list();
    }

    /**
     * Says whether the vendor knows who it is, here and on all its listings.
     *
     * @return whether that is another answer than before
     * @throws UnknownPublisherException when there is no such publisher
     */
    @Transactional
    public boolean verify(PublisherId id, boolean verified) {
        if (find(id).isEmpty()) {
            throw new UnknownPublisherException(id);
        }
        boolean changed =
                database.sql("update publisher set verified = :verified where id = :id and verified <> :verified")
                                .param("verified", verified)
                                .param("id", id.value())
                                .update()
                        > 0;
        if (changed) {
            events.publishEvent(new PublisherChanged(id));
        }
        return changed;
    }

    /**
     * A new token for uploads, told this once.
     *
     * @throws UnknownPublisherException when there is no such publisher
     */
    @Transactional
    public String issueToken(String publisher, String label) {
        PublisherId id = new PublisherId(publisher);
        if (find(id).isEmpty()) {
            throw new UnknownPublisherException(id);
        }
        return tokens.issue(id, label);
    }

    /** The publisher's tokens, newest first. */
    public List<PublisherToken> tokens(PublisherId publisher) {
        return tokens.of(publisher);
    }

    /** Ends a token; false when there is none of this id that was good. */
    public boolean revokeToken(UUID token) {
        return tokens.revoke(token);
    }

    private static Publisher publisher(ResultSet row, int number) throws SQLException {
        return new Publisher(
                new PublisherId(row.getString("id")),
                row.getString("name"),
                row.getBoolean("verified"),
                Times.read(row, "created_at"));
    }
}
