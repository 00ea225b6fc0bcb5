package com.supportpro.desk.catalogue;

/**
 * How far a copy of the catalogue is.
 *
 * @param epoch which history of the store the revision is of; empty for none
 */
public record CatalogueMark(long revision, String epoch) {}
