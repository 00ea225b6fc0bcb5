package com.supportpro.desk.operators;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who manage operators: one of them is always left. */
@Repository
@Transactional
class Administrators {

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a change of operators or roles, one at a time.
     *
     * @throws LastAdministratorException nobody would be left who manages operators; the change is undone
     */
    void keepOne(Runnable change) {
        jdbc.sql("lock table operator in share row exclusive mode").update();
        change.run();
        boolean somebodyLeft = jdbc.sql("""
                select exists (select from operator o join role r on r.name = o.role
                                where o.active and 'operators.manage' = any (r.permissions))""").query(Boolean.class).single();
        if (!somebodyLeft) {
            throw new LastAdministratorException();
        }
    }
}
