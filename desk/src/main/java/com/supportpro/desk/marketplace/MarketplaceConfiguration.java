package com.supportpro.desk.marketplace;

import com.supportpro.desk.panel.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MarketplaceConfiguration {

    @Bean
    NavItem addonsItem(Marketplace marketplace) {
        return new NavItem(
                80,
                Set.of("addons.manage", "addons.request", "purchases.approve"),
                "nav.addons",
                "shop",
                "/operator/addons",
                () -> marketplace.updates().size());
    }
}
