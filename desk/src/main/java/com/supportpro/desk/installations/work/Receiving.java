package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes the body of a good answer on to the sink as it comes, keeping what the sink says against it. */
final class Receiving implements HttpResponse.BodyHandler<Void>, Consumer<Optional<byte[]>> {

    private static final int OK = 200;

    private final PackageSource.Sink sink;
    private final AtomicLong chunks = new AtomicLong();
    private volatile @Nullable Exception refusal;

    Receiving(PackageSource.Sink sink) {
        this.sink = sink;
    }

    @Override
    public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo answer) {
        return answer.statusCode() == OK
                ? HttpResponse.BodySubscribers.ofByteArrayConsumer(this)
                : HttpResponse.BodySubscribers.discarding();
    }

    @Override
    public void accept(Optional<byte[]> chunk) {
        chunks.incrementAndGet();
        if (chunk.isPresent()) {
            pass(chunk.get());
        }
    }

    /** Grows with every piece that arrives. */
    long chunks() {
        return chunks.get();
    }

    /** Throws what the sink threw. */
    void check() throws StepFailedException, IOException {
        if (refusal instanceof StepFailedException refused) {
            throw refused;
        }
        if (refusal instanceof IOException broken) {
            throw broken;
        }
    }

    private void pass(byte[] chunk) {
        try {
            sink.accept(chunk);
        } catch (StepFailedException | IOException e) {
            refusal = e;
            throw new IllegalStateException("The package is not wanted any more", e);
        }
    }
}
