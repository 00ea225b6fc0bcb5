package com.supportpro.demo;

/** An application did not take what the demo entered, or did not answer. */
final class DemoRefusedException extends RuntimeException {

    DemoRefusedException(String what, String why) {
        super(what + ": " + why);
    }
}
