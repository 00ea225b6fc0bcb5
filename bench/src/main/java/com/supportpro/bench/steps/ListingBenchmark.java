package com.supportpro.bench.steps;

import com.supportpro.bench.GeneratedListings;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** What it takes to read the documents of one page of the catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class ListingBenchmark {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final int PAGE = 24;

    private final List<String> documents = IntStream.range(0, PAGE)
            .mapToObj(number -> JSON.writeValueAsString(GeneratedListings.number(number)))
            .toList();

    @Benchmark
    public List<Listing> readAPage() {
        return documents.stream()
                .map(document -> JSON.readValue(document, Listing.class))
                .toList();
    }
}
