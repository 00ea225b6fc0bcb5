package com.supportpro.desk.runtime.event;

/** This machine among the nodes of a desk; the same after a restart, so that what it held is its own again at once. */
public record NodeId(String value) {}
