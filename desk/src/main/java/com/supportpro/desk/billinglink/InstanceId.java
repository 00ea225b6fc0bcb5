package com.supportpro.desk.billinglink;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.home.KeptId;
import java.io.IOException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells this desk from a copy of it: drawn at the first start and kept in the home folder, and left out of backups, so that
 * a database that was restored beside another home is noticed by the store. Copies of the whole home are told by what
 * {@link Voice} says besides. Nodes that share one database are given the same by a setting.
 */
@Component
class InstanceId {

    private final String id;

    @Autowired
    InstanceId(Home home, @Value("${supportpro.desk.instance-id:}") String given) throws IOException {
        this(given.isBlank() ? new KeptId(home.application(), "instance.id").ensure() : given);
    }

    InstanceId(String id) {
        this.id = UUID.fromString(id.strip()).toString();
    }

    String id() {
        return id;
    }
}
