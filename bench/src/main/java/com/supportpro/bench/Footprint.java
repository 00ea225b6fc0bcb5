package com.supportpro.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds, in bytes.
 *
 * @param heap of objects that are reachable, counted after a full collection
 * @param metaspace in use
 * @param resident of the whole process
 */
record Footprint(long heap, long metaspace, long resident) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    static Footprint of(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        // Collects once more: what the first collection handed to cleaners is gone by then.
        long heap = found(TOTAL, ask(pid, "GC.class_histogram"));
        long metaspace = 1024 * found(METASPACE, ask(pid, "GC.heap_info"));
        long resident = 1024 * found(RESIDENT, Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
        return new Footprint(heap, metaspace, resident);
    }

    private static String ask(long pid, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + said);
        }
        return said;
    }

    private static long found(Pattern pattern, String said) throws IOException {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException("There is no " + pattern + " in: " + said);
        }
        return Long.parseLong(matcher.group(1));
    }
}
