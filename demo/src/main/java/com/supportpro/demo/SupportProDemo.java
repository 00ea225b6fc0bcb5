package com.supportpro.demo;

/** Fills both applications with what the demo shows. */
public final class SupportProDemo {

    private SupportProDemo() {}

    public static void main(String[] arguments) {
        System.out.println("Nothing to fill in yet.");
    }
}
