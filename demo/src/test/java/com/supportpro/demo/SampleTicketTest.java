package com.supportpro.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTicketTest {

    @Test
    void shows_every_status_and_finds_each_ticket_again_by_its_subject() {
        assertThat(SampleTicket.all()).hasSize(12);
        assertThat(SampleTicket.all()).extracting(SampleTicket::status).contains(SampleTicket.Status.values());
        assertThat(SampleTicket.all()).extracting(SampleTicket::subject).doesNotHaveDuplicates();
    }

    @Test
    void writes_to_nobody_who_exists() {
        assertThat(SampleTicket.all())
                .allMatch(ticket ->
                        ticket.email().endsWith(".example") && !ticket.text().isBlank());
    }
}
