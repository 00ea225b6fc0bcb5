package com.supportpro.testkit;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives every application context that Spring's test support starts its own database and home. */
final class FreshSurroundings implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    /** Equal to every other one, so that contexts are shared as usual. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            FreshHome home = FreshHome.create();
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            addBelowTheTestsOwn(sources, Map.of("supportpro.home", home.path()));
            sources.addLast(new MapPropertySource(
                    "test pool and cards",
                    Map.of(
                            "spring.datasource.hikari.maximum-pool-size",
                            5,
                            "spring.datasource.hikari.minimum-idle",
                            0,
                            "supportpro.store.sandbox",
                            "allow")));
            BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
            RootBeanDefinition database = new RootBeanDefinition(FreshDatabase.class, FreshDatabase::new);
            database.setLazyInit(true);
            beans.registerBeanDefinition("freshDatabase", database);
            context.getBeanFactory().registerSingleton("freshHome", home);
            context.getBeanFactory().addBeanPostProcessor(new CheapPasswords());
        }

        private static void addBelowTheTestsOwn(MutablePropertySources sources, Map<String, Object> values) {
            String own = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
            MapPropertySource source = new MapPropertySource("fresh home", values);
            if (sources.contains(own)) {
                sources.addAfter(own, source);
            } else {
                sources.addFirst(source);
            }
        }
    }
}
