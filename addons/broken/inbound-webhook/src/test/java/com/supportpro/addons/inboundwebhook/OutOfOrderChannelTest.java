package com.supportpro.addons.inboundwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.testkit.addon.FakeDesk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OutOfOrderChannelTest {

    @Test
    void itStartsAndSaysThatItDoesNotWork() throws Exception {
        OutOfOrderChannel channel = new OutOfOrderChannel();

        channel.start(FakeDesk.of(Path.of("../../inbound-webhook/src/main/addon")));

        assertThat(channel.probe().working()).isFalse();
    }
}
