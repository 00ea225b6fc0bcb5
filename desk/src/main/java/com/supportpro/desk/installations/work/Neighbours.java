package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import java.net.URI;
import java.security.PublicKey;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands where the runtime, the store and the package rules will be joined; refuses until then. */
@Configuration("workNeighbours")
class Neighbours {

    @Bean
    Reasons reasons() {
        return Problem::code;
    }

    @Bean
    PackageRules packageRules() {
        return archive -> {
            throw new StepFailedException(Problem.of("not-linked"));
        };
    }

    @Bean
    StoreAccess storeAccess(@Value("${supportpro.desk.store-url:http://127.0.0.1:8081}") URI url) {
        return new StoreAccess() {
            @Override
            public URI url() {
                return url;
            }

            @Override
            public String token() throws StepFailedException {
                throw new StepFailedException(Problem.of("not-linked"));
            }

            @Override
            public Optional<PublicKey> key(String keyId) {
                return Optional.empty();
            }
        };
    }

    @Bean
    RuntimePort runtimePort() {
        return new RuntimePort() {
            @Override
            public Optional<String> start(InstalledRelease release) {
                return Optional.of("This desk cannot run add-ons yet.");
            }

            @Override
            public Optional<String> probe(AddonId addon) {
                return Optional.empty();
            }

            @Override
            public void stop(AddonId addon) {}

            @Override
            public void erase(AddonId addon) {}
        };
    }
}
