package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be true of a desk whenever nothing is being done: records, files, copies, and what answers say the same. */
record Whole(TrialDesk desk) {

    private static final Pattern FILE = Pattern.compile("\"([^\"]+)\": ?\"([0-9a-f]{64})\"");
    private static final int RELEASE_DEPTH = 3;

    /** What is not so. */
    List<String> wrongs() throws IOException, InterruptedException {
        List<String> wrongs = new ArrayList<>();
        records(wrongs);
        files(wrongs);
        for (String addon : List.of(TrialAddons.ONE, TrialAddons.OTHER)) {
            answers(addon, Standing.of(desk.books, addon), wrongs);
        }
        return wrongs;
    }

    private void records(List<String> wrongs) {
        desk.books
                .all("select action || ' ' || slug || ' ' || state from operation"
                        + " where state in ('RUNNING', 'WAITING_FOR_PAYMENT')")
                .forEach(live -> wrongs.add("still going on: " + live));
        desk.books
                .all("select slug || ' ' || state || ' ' || reason from installation"
                        + " where state in ('ABSENT', 'FAILED') or desired_version is distinct from version")
                .forEach(row -> wrongs.add("installation: " + row));
        Set<String> copies = Set.copyOf(desk.books.all("select id::text from addon_copy"));
        Set<String> kept =
                Set.copyOf(desk.books.all("select snapshot::text from kept_release where snapshot is not null"));
        if (!copies.equals(kept)) {
            wrongs.add("copies of data " + copies + " but kept are " + kept);
        }
    }

    private void files(List<String> wrongs) throws IOException {
        for (String work : List.of(".incoming", ".trash")) {
            in(desk.addons().resolve(work), 1).forEach(left -> wrongs.add("left in " + work + ": " + left));
        }
        Set<String> recorded = new TreeSet<>();
        for (String table : List.of("installation", "kept_release")) {
            for (String row : desk.books.all("select folder || ' ' || files::text from " + table)) {
                String folder = row.substring(0, row.indexOf(' '));
                recorded.add(folder);
                release(folder, row, wrongs);
            }
        }
        Set<String> found = in(desk.addons(), RELEASE_DEPTH).stream()
                .filter(path -> !path.startsWith(".") && path.split("/").length == RELEASE_DEPTH)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(recorded)) {
            wrongs.add("folders " + found + " but on record are " + recorded);
        }
    }

    private void release(String folder, String row, List<String> wrongs) throws IOException {
        var expected = new TreeMap<String, String>();
        Matcher file = FILE.matcher(row);
        while (file.find()) {
            expected.put(file.group(1), file.group(2));
        }
        Path place = desk.addons().resolve(folder);
        Set<String> names = new HashSet<>();
        for (String name : in(place, RELEASE_DEPTH)) {
            if (Files.isRegularFile(place.resolve(name))) {
                names.add(name);
                if (!sha256(place.resolve(name)).equals(expected.get(name))) {
                    wrongs.add("file " + folder + "/" + name + " is not what was verified");
                }
            }
        }
        if (!names.equals(expected.keySet())) {
            wrongs.add("files of " + folder + " are " + names + " instead of " + expected.keySet());
        }
    }

    private void answers(String addon, Standing standing, List<String> wrongs)
            throws IOException, InterruptedException {
        String slug = addon.substring(addon.indexOf('/') + 1);
        var ping = Api.post(desk.url() + "/hooks/" + addon + "/ping", "{}");
        boolean right = standing.active()
                ? ping.body().contains("\"version\":\"" + standing.version() + "\"")
                : ping.statusCode() == 404;
        if (!right) {
            wrongs.add("the route of " + addon + " answers " + ping.statusCode() + " " + ping.body());
        }
        boolean panel = Api.get(desk.url() + "/api/v1/tickets/" + desk.ticket + "/panels")
                .contains("Trial of " + slug);
        if (panel != standing.active()) {
            wrongs.add("the panel of " + addon + " is " + (panel ? "there" : "not there"));
        }
        boolean listed = Api.get(desk.url() + "/api/v1/plugins").contains(addon);
        if (listed == standing.state().equals("ABSENT")) {
            wrongs.add("the plugins " + (listed ? "list " : "do not list ") + addon);
        }
        node(addon, standing, wrongs);
    }

    private void node(String addon, Standing standing, List<String> wrongs) throws IOException, InterruptedException {
        String said = Api.get(desk.url() + "/api/v1/nodes");
        String expected = addon + "\",\"version\":\"" + standing.version() + "\",\"state\":\""
                + (standing.active() ? "RUNNING" : "READY");
        boolean absent = standing.state().equals("ABSENT");
        if (absent ? said.contains(addon + "\"") : !said.contains(expected)) {
            wrongs.add("the node says " + said);
        }
    }

    private static List<String> in(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
