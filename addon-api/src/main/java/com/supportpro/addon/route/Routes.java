package com.supportpro.addon.route;

/** HTTP routes of the add-on, reachable by anyone: the handler decides whom it believes. */
public interface Routes {

    /**
     * Answers {@code POST /hooks/{publisher}/{slug}/{name}}. The body is 1 MiB at most; more is refused before the handler
     * is called. A handler that throws or takes more than 10 seconds is answered with 500 by the desk.
     *
     * @return the address under which the desk is reached
     */
    String post(String name, Handler handler);

    /** Answers a request; may throw. */
    @FunctionalInterface
    interface Handler {
        RouteAnswer handle(RouteRequest request) throws Exception;
    }
}
