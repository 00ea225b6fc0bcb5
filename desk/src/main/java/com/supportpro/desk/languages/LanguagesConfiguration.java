package com.supportpro.desk.languages;

import com.supportpro.desk.panel.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LanguagesConfiguration {

    @Bean
    NavItem languagesItem() {
        return new NavItem(60, "addons.manage", "nav.languages", "translate", "/operator/languages");
    }
}
