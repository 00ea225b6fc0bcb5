package com.supportpro.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** How far the code of a module may reach. */
public final class Reach {

    private static final String OURS = "com.supportpro..";

    private Reach() {}

    /** Of all our modules the package uses those, and itself. */
    public static ArchRule of(String own, String... others) {
        String[] allowed = Stream.concat(Stream.of(own), Stream.of(others))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(own + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(allowed))));
    }

    /** Rules can be read, and tried, without a framework, a database or the web. */
    public static ArchRule ofRules(String name) {
        return noClasses()
                .that()
                .resideInAPackage(name)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "java.net.http..");
    }
}
