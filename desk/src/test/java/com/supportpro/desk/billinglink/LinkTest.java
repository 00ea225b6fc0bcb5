package com.supportpro.desk.billinglink;

import com.supportpro.testkit.SettableClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of the whole desk against a {@link ScriptedStore}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "supportpro.admin-token=an-admin-token-for-the-tests-only",
            "supportpro.desk.public-url=http://localhost:9999"
        })
@Import({LinkTest.Surroundings.class, LinkFixture.class})
@interface LinkTest {

    /** The clock, and the store that goes by it. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        ScriptedStore scriptedStore(SettableClock clock) {
            return ScriptedStore.start(clock);
        }
    }
}
