package com.supportpro.desk.plugins;

import com.supportpro.desk.panel.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PluginsConfiguration {

    @Bean
    NavItem pluginsItem() {
        return new NavItem(70, "addons.manage", "nav.plugins", "puzzle", "/operator/plugins");
    }
}
