package com.supportpro.desk.installations.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of pages and routes on the whole desk, with its own database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"supportpro.desk.public-url=https://desk.example", "supportpro.desk.nodes.every=PT1H"})
@AutoConfigureMockMvc
@Import(PanelFixture.class)
public @interface PanelTest {}
