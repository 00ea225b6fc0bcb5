package com.supportpro.bench;

/** Something that add-ons are installed in. Each call returns once the outcome is there, and fails when it is another. */
interface Peer {

    /** From its package to an active add-on. */
    void install() throws Exception;

    void deactivate() throws Exception;

    void activate() throws Exception;

    /** Of an inactive add-on, its data included. */
    void uninstall() throws Exception;

    /** Asks the active add-on itself whether it works. Not counted. */
    void use() throws Exception;

    /** Removes what uninstalling left. Not counted. */
    default void clear() throws Exception {}
}
