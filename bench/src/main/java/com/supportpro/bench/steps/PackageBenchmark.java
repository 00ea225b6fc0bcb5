package com.supportpro.bench.steps;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.archive.Inspection;
import com.supportpro.protocol.archive.PackageReader;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** What it takes to check a package by every rule. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class PackageBenchmark {

    private static final JsonMapper JSON = ProtocolJson.mapper();

    @Param({"inbound-webhook", "notifier", "vietnamese"})
    public String addon = "";

    private Path archive = Path.of("");
    private byte[] manifest = {};

    @Setup
    public void find() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("addons", addon, "target"))) {
            archive = files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
        manifest = Files.readAllBytes(Path.of("addons", addon, "src/main/addon/addon.json"));
    }

    @Benchmark
    public Inspection everyRule() throws IOException {
        return PackageReader.inspect(archive);
    }

    @Benchmark
    public Manifest manifest() {
        return JSON.readValue(manifest, Manifest.class);
    }
}
