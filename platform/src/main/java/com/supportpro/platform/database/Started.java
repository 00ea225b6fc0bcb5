package com.supportpro.platform.database;

/** A server that answers. */
record Started(Postmaster postmaster, int port, Watchdog watchdog) {}
