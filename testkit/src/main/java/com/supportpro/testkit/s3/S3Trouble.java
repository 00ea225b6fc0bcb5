package com.supportpro.testkit.s3;

/** What can go wrong with an answer. */
public enum S3Trouble {
    /** 500, nothing done. */
    ERROR,
    /** 503, nothing done. */
    SLOW_DOWN,
    /** Done, and no answer for as long as the caller waits. */
    SILENCE,
    /** The connection ends in the middle of the answer. */
    CUT,
    /** One byte of the answer is another. */
    DAMAGE,
    /** The answer comes a byte at a time. */
    TRICKLE
}
