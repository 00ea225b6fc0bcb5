package com.supportpro.desk.planning;

/** That a slot has one of these values. */
record Term(int slot, ValueSet in) {}
