package com.supportpro.desk.runtime.loading;

import java.util.Set;

/** What add-ons see beside their own classes. */
final class AllowedClasses {

    private static final String API = "com.supportpro.addon";

    /** Packages of the JDK: java.base, java.logging, java.net.http and java.xml, without what reaches into the machine. */
    private static final Set<String> JDK = Set.of(
            "java.io",
            "java.lang",
            "java.lang.annotation",
            "java.lang.constant",
            "java.lang.invoke",
            "java.lang.ref",
            "java.lang.reflect",
            "java.lang.runtime",
            "java.math",
            "java.net",
            "java.net.http",
            "java.nio",
            "java.nio.channels",
            "java.nio.charset",
            "java.nio.file",
            "java.nio.file.attribute",
            "java.security",
            "java.security.cert",
            "java.security.interfaces",
            "java.security.spec",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.function",
            "java.util.jar",
            "java.util.logging",
            "java.util.random",
            "java.util.regex",
            "java.util.stream",
            "java.util.zip",
            "javax.crypto",
            "javax.crypto.interfaces",
            "javax.crypto.spec",
            "javax.net",
            "javax.net.ssl",
            "javax.security.auth",
            "javax.security.auth.x500",
            "javax.xml",
            "javax.xml.catalog",
            "javax.xml.datatype",
            "javax.xml.namespace",
            "javax.xml.parsers",
            "javax.xml.stream",
            "javax.xml.stream.events",
            "javax.xml.stream.util",
            "javax.xml.transform",
            "javax.xml.transform.dom",
            "javax.xml.transform.sax",
            "javax.xml.transform.stax",
            "javax.xml.transform.stream",
            "javax.xml.validation",
            "javax.xml.xpath",
            "org.w3c.dom",
            "org.w3c.dom.bootstrap",
            "org.w3c.dom.events",
            "org.w3c.dom.ls",
            "org.xml.sax",
            "org.xml.sax.ext",
            "org.xml.sax.helpers",
            // Reflection writes classes of its own next to the add-on's; modules keep add-ons out of this package.
            "jdk.internal.reflect");

    private AllowedClasses() {}

    /** Whether the class is the desk's, which add-ons are compiled against. */
    static boolean ofApi(String name) {
        return name.startsWith(API + ".");
    }

    static boolean ofJdk(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && JDK.contains(name.substring(0, dot));
    }
}
