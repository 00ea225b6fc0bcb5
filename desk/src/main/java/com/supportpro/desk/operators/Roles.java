package com.supportpro.desk.operators;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Named sets of permissions. */
@Repository
public class Roles {

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A role; built-in ones cannot be changed. */
    public record Role(String name, boolean builtIn, Set<String> permissions, long operators) {}

    public List<String> names() {
        return all().stream().map(Role::name).toList();
    }

    public List<Role> all() {
        return jdbc.sql("""
                        select r.*, (select count(*) from operator o where o.role = r.name and o.active) as operators
                          from role r order by r.built_in desc, r.name""")
                .query((row, index) -> new Role(
                        row.getString("name"),
                        row.getBoolean("built_in"),
                        Operators.texts(row.getArray("permissions")),
                        row.getLong("operators")))
                .list();
    }

    public Optional<Role> find(String name) {
        return all().stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** What the role may; nothing when there is no such role. */
    Set<String> permissions(String name) {
        return find(name).map(Role::permissions).orElse(Set.of());
    }

    /** Removes the role unless it is built in or somebody has it, active or not: whether it was done. */
    boolean remove(String name) {
        return jdbc.sql("""
                delete from role where name = :name and not built_in
                 and not exists (select from operator where role = :name)""").param("name", name).update() == 1;
    }

    /** Whether there is no role of the name, or one that is not built in. */
    boolean changeable(String name) {
        return all().stream().noneMatch(role -> role.name().equals(name) && role.builtIn());
    }

    /** Adds the role, or changes one that is not built in. */
    void put(String name, Set<String> permissions) {
        jdbc.sql("""
                insert into role (name, permissions) values (:name, :permissions)
                on conflict (name) do update set permissions = excluded.permissions where not role.built_in""")
                .param("name", name)
                .param("permissions", permissions.toArray(String[]::new))
                .update();
    }
}
