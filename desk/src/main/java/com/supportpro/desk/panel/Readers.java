package com.supportpro.desk.panel;

/** Knows for whom the page of the present request is, and what language the desk speaks when nobody chose one. */
public interface Readers {

    Reader present();

    /** The desk's default language, as a tag. */
    String defaultLanguage();

    /** The desk's name. */
    String deskName();
}
