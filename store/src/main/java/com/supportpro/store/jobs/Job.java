package com.supportpro.store.jobs;

import java.time.Duration;

/**
 * Work that is done again and again; every bean of this type is. It must bear being broken off, and being done twice.
 *
 * @param name never changes: under it the nodes agree on who does it
 * @param every the pause after each time
 */
public record Job(String name, Duration every, Runnable work) {}
