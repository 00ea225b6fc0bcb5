package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Believes the package only when it has the listed digest and the statement of it is signed by a trusted key. */
@Component
class Verify implements WorkStep {

    private final Received received;
    private final ReleaseTrust trust;

    Verify(Received received, ReleaseTrust trust) {
        this.received = received;
        this.trust = trust;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        Digest digest = received.digest(work);
        if (!digest.equals(work.release().digest())) {
            throw new StepFailedException(Problem.of("wrong-digest"));
        }
        Optional<Problem> doubt = trust.doubt(work.addon(), work.release());
        if (doubt.isPresent()) {
            throw new StepFailedException(doubt.get());
        }
        return "SHA-256, " + work.release().signature().keyId();
    }
}
