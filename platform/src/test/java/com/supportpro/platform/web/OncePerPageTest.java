package com.supportpro.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class OncePerPageTest {

    private final AtomicInteger stored = new AtomicInteger();
    private final OncePerPage<Integer> once = new OncePerPage<>();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPageReadsOnceAndTheNextOneAnew() {
        page("GET");
        assertThat(read()).isEqualTo(read()).isEqualTo(1);
        page("GET");
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void eachKeepsItsOwn() {
        page("GET");
        assertThat(read()).isEqualTo(1);
        assertThat(new OncePerPage<Integer>().get(stored::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatMayChangeSomethingSeesItsOwnChanges() {
        page("POST");
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void workOutsideOfRequestsReadsEachTime() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(2);
    }

    private int read() {
        return once.get(stored::incrementAndGet);
    }

    private static void page(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/operator/addons")));
    }
}
