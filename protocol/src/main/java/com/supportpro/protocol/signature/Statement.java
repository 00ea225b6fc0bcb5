package com.supportpro.protocol.signature;

/** Something that is signed; its first line says what it is, so that a signature means nothing elsewhere. */
public interface Statement {

    byte[] bytes();
}
