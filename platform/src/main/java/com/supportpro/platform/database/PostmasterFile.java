package com.supportpro.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL writes about itself into {@code postmaster.pid} of its data folder. */
record PostmasterFile(long pid, int port, boolean ready) {

    static Optional<PostmasterFile> of(Path data) throws IOException {
        try {
            return parse(Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.US_ASCII));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** Of a process that really is the PostgreSQL of this folder; a left-over file, or a reused number, is not. */
    static Optional<PostmasterFile> running(Path data) throws IOException {
        Optional<PostmasterFile> file = of(data);
        return file.isPresent() && worksIn(file.get().pid, data) ? file : Optional.empty();
    }

    /**
     * Takes a left-over file away: should another process have got its number meanwhile, PostgreSQL would take that for
     * itself and refuse to start.
     */
    static void removeStale(Path data) throws IOException {
        Optional<PostmasterFile> file = of(data);
        if (file.isPresent() && !worksIn(file.get().pid, data)) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    static boolean worksIn(long pid, Path data) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            byte[] line = Files.readAllBytes(process.resolve("cmdline"));
            List<String> words = Arrays.asList(new String(line, StandardCharsets.UTF_8).split("\0"));
            return words.get(0).endsWith("/postgres") && words.contains(data.toString());
        } catch (IOException e) {
            // One that ends while it is read is not a missing file, but "no such process".
            if (Files.exists(process)) {
                throw e;
            }
            return false;
        }
    }

    private static Optional<PostmasterFile> parse(List<String> lines) {
        boolean complete = lines.size() >= 4
                && lines.get(0).matches("\\d{1,10}")
                && lines.get(3).matches("\\d{1,5}");
        if (!complete) {
            return Optional.empty();
        }
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(3)), ready));
    }
}
