package com.supportpro.desk.installations;

/** The room left where add-ons are kept. */
public interface DiskSpace {

    long usableBytes();
}
