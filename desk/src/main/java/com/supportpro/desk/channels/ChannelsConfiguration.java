package com.supportpro.desk.channels;

import com.supportpro.desk.panel.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    @Bean
    NavItem channelsItem() {
        return new NavItem(50, "addons.manage", "nav.channels", "broadcast", "/operator/channels");
    }
}
