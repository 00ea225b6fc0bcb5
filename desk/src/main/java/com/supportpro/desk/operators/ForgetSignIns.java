package com.supportpro.desk.operators;

import com.supportpro.platform.signin.SignInAttempts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops what is counted of sign-ins that failed long ago. */
@Component
class ForgetSignIns {

    private final SignInAttempts attempts;

    ForgetSignIns(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void forgetOld() {
        attempts.forgetOld();
    }
}
