package com.supportpro.desk.installations.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every page of the panel can tell of an operation that has just ended. */
@Configuration(proxyBeanMethods = false)
class PagesFollowOperations implements WebMvcConfigurer {

    private final EndedMeanwhile ended;

    PagesFollowOperations(EndedMeanwhile ended) {
        this.ended = ended;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(ended).addPathPatterns("/operator/**");
    }
}
