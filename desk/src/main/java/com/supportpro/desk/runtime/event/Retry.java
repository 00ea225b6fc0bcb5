package com.supportpro.desk.runtime.event;

/** An event that is to be told again, after so many failed attempts. */
record Retry(OutboxEntry entry, int attempts) {}
