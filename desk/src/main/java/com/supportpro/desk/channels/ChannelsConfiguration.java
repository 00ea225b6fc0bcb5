package com.supportpro.desk.channels;

import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.panel.DashboardCard;
import com.supportpro.desk.panel.NavItem;
import com.supportpro.protocol.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    @Bean
    NavItem channelsItem() {
        return new NavItem(50, "addons.manage", "nav.channels", "broadcast", "/operator/channels");
    }

    @Bean
    DashboardCard channelsInstalled(Installations installations) {
        return new DashboardCard(
                50,
                "addons.manage",
                "nav.channels",
                "broadcast",
                "/operator/channels",
                () -> installations.ofKind(Kind.CHANNEL).size());
    }
}
