package com.supportpro.desk.plugins;

import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.panel.DashboardCard;
import com.supportpro.desk.panel.NavItem;
import com.supportpro.protocol.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PluginsConfiguration {

    @Bean
    NavItem pluginsItem() {
        return new NavItem(70, "addons.manage", "nav.plugins", "puzzle", "/operator/plugins");
    }

    @Bean
    DashboardCard pluginsInstalled(Installations installations) {
        return new DashboardCard(
                70,
                "addons.manage",
                "nav.plugins",
                "puzzle",
                "/operator/plugins",
                () -> installations.ofKind(Kind.PLUGIN).size());
    }
}
