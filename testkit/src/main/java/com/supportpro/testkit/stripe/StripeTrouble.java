package com.supportpro.testkit.stripe;

/** What goes wrong with a call. */
public enum StripeTrouble {
    NONE,
    /** Hangs up before anything is done. */
    DROP_BEFORE,
    /** Does it, and hangs up. */
    DROP_AFTER,
    /** Answers 500, with nothing done; the answer stays under its key, as at Stripe. */
    ERROR_BEFORE,
    /** Does it, answers 500 and stays with that. */
    ERROR_AFTER,
    /** Somebody else is at it. */
    LOCKED,
    /** Answers in HTML, as what stands in between does. */
    GATEWAY_PAGE,
    /** Does it, and answers only when {@link StripeFake#release} is called. */
    HOLD,
    /** Turns it away: too many calls. */
    TOO_MANY
}
