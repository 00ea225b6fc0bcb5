package com.supportpro.demo;

import java.io.PrintWriter;

/** Says what was entered. */
record Progress(PrintWriter out) {

    void say(String words) {
        out.println(words);
        out.flush();
    }
}
