package com.supportpro.desk.approvals;

import com.supportpro.desk.panel.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalsConfiguration {

    @Bean
    NavItem requestsItem(AddonRequests requests) {
        return new NavItem(
                82, "purchases.approve", "nav.requests", "cart-check", "/operator/addon-requests", requests::countOpen);
    }
}
