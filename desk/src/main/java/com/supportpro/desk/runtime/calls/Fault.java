package com.supportpro.desk.runtime.calls;

/** What an add-on threw, in words. Made on the add-on's thread, because exceptions may bring code of their own. */
final class Fault {

    private static final int MOST = 300;

    private Fault() {}

    static String describe(Throwable thrown) {
        return thrown instanceof ExceptionInInitializerError wrapped && wrapped.getException() != null
                ? words(wrapped.getException())
                : words(thrown);
    }

    private static String words(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        try {
            return bounded(name + message(thrown) + place(thrown));
        } catch (Throwable worse) {
            // Its own getMessage or getStackTrace fails as well: the class is all there is to say.
            return bounded(name);
        }
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : ": " + message;
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0] + ")";
    }

    private static String bounded(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
