package com.supportpro.desk.tickets;

import com.supportpro.desk.panel.DashboardCard;
import com.supportpro.desk.panel.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketsConfiguration {

    @Bean
    NavItem ticketsItem(Tickets tickets) {
        return new NavItem(20, "tickets.read", "nav.tickets", "inbox", "/operator/tickets", tickets::countOpen);
    }

    @Bean
    DashboardCard openTickets(Tickets tickets) {
        return new DashboardCard(
                10, "tickets.read", "tickets.openFigure", "inbox", "/operator/tickets?status=OPEN", tickets::countOpen);
    }
}
