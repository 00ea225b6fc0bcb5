package com.supportpro.desk.runtime.context;

/** How far an add-on reaches beyond its own data: all the way, or nowhere while it is rehearsed. */
public final class Reach {

    private final boolean connected;
    private volatile boolean missed;

    private Reach(boolean connected) {
        this.connected = connected;
    }

    public static Reach connected() {
        return new Reach(true);
    }

    /** Nothing that it does or registers can be noticed outside of it. */
    public static Reach rehearsal() {
        return new Reach(false);
    }

    boolean isConnected() {
        return connected;
    }

    /** Whether something with effects on others must not be done; remembers that it was wanted. */
    boolean refuses() {
        missed |= !connected;
        return !connected;
    }

    /** Whether anything was refused: what it does without that says little of what it would do with it. */
    public boolean missedSomething() {
        return missed;
    }
}
