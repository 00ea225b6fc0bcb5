package com.supportpro.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ForwardedHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', framework",
        "localhost, '', framework",
        "'', '', none",
        "0.0.0.0, '', none",
        "192.0.2.1, '', none",
        "192.0.2.1, framework, framework",
        "127.0.0.1, none, none"
    })
    void areBelievedWhereOnlyThisMachineListensOrASettingSaysSo(String address, String set, String inForce) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
        if (!set.isEmpty()) {
            environment.setProperty("server.forward-headers-strategy", set);
        }

        new ForwardedHeaders().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo(inForce);
    }
}
