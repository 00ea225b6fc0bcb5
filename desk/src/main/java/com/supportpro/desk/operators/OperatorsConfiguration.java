package com.supportpro.desk.operators;

import com.supportpro.desk.panel.NavItem;
import com.supportpro.platform.signin.SignInAttempts;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class OperatorsConfiguration {

    @Bean
    NavItem operatorsItem() {
        return new NavItem(90, "operators.manage", "nav.operators", "people", "/operator/operators");
    }

    @Bean
    NavItem tokensItem() {
        return new NavItem(92, "operators.manage", "nav.tokens", "key", "/operator/tokens");
    }

    @Bean
    NavItem auditItem() {
        return new NavItem(95, "audit.read", "nav.audit", "journal-text", "/operator/audit");
    }

    @Bean
    SignInAttempts signInAttempts(JdbcClient jdbc, Clock clock) {
        return new SignInAttempts(jdbc, clock);
    }

    @Bean
    WebMvcConfigurer operatorsWeb(SetUpGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).addPathPatterns("/", "/operator", "/operator/**");
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentOperatorArgument());
            }
        };
    }

    /** Gives controllers the {@link CurrentOperator}. */
    private static final class CurrentOperatorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == CurrentOperator.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication == null ? null : authentication.getPrincipal();
        }
    }
}
