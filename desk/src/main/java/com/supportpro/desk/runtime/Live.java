package com.supportpro.desk.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An add-on that runs. */
sealed interface Live permits LiveCode, LiveLanguage {

    RunnableRelease release();

    Instant since();

    /** Whether replies of operators reach customers by it. */
    boolean carriesReplies();

    long errors();

    /** What keeps it from its work, as a line for operators; empty when nothing does. */
    Optional<String> probe();

    /** Returns once nobody waits for an answer of it any more, but not later than after this time. */
    void settle(Duration most);

    /** Ends it, and lets go of everything it had. */
    void stop();
}
