package com.supportpro.bench.steps;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it takes to believe a package. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class TrustBenchmark {

    /** Of the package, in bytes. */
    @Param({"50000", "5000000"})
    public int length;

    private final SigningKey key = SigningKey.generate();
    private byte[] archive = {};
    private ReleaseStatement statement = statement(archive);
    private ReleaseSignature signature = key.sign(statement);

    @Setup
    public void generate() {
        archive = new byte[length];
        new Random(length).nextBytes(archive);
        statement = statement(archive);
        signature = key.sign(statement);
    }

    @Benchmark
    public Digest digest() {
        return Digest.of(archive);
    }

    @Benchmark
    public boolean signature() {
        return SigningKey.verifies(key.publicKey(), statement, signature);
    }

    private static ReleaseStatement statement(byte[] archive) {
        AddonId addon = new AddonId("supportpro", "measured");
        return new ReleaseStatement(addon, new Version("1.0.0"), Digest.of(archive), archive.length);
    }
}
