package com.supportpro.desk.panel;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PanelConfiguration {

    @Bean
    WebMvcConfigurer pageArguments(PageArgumentResolver resolver) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(resolver);
            }
        };
    }

    @Bean
    NavItem dashboardItem() {
        return new NavItem(10, "", "nav.dashboard", "speedometer2", "/operator");
    }
}
