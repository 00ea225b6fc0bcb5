package com.supportpro.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test against the whole store on a real port and database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "supportpro.store.registrations-per-minute=1000",
            "supportpro.store.registrations-per-minute-in-all=1000",
            "supportpro.store.publisher-calls-per-minute=100000",
            "supportpro.store.jobs=false",
            "supportpro.store.public-url=http://localhost:8081",
            "supportpro.admin-token=an-admin-token-for-the-tests-only"
        })
@Import({StoreFixture.class, Shop.class, Subscribers.class})
@interface StoreTest {}
