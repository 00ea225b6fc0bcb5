package com.supportpro.platform.database;

/** A server that answers. */
record Started(Process process, Postmaster postmaster, int port, Watchdog watchdog) {}
