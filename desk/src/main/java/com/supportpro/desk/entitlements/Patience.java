package com.supportpro.desk.entitlements;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long the store may be silent.
 *
 * @param quiet until operators are told
 * @param grace until the countdown that they are told of ends
 */
@Component
record Patience(Duration quiet, Duration grace) {

    Patience(
            @Value("${supportpro.desk.entitlements.quiet:P7D}") Duration quiet,
            @Value("${supportpro.desk.entitlements.grace:P90D}") Duration grace) {
        this.quiet = quiet;
        this.grace = grace;
    }
}
