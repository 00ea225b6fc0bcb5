package com.supportpro.desk.channels;

import com.supportpro.desk.installations.Installation;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses at which services outside hand messages to a channel. */
@Component
class HookAddresses {

    private final String desk;

    HookAddresses(@Value("${supportpro.desk.public-url}") String publicUrl) {
        this.desk = publicUrl.replaceFirst("/+$", "");
    }

    List<String> of(Installation channel) {
        return channel.manifest().permissions().routes().stream()
                .map(route -> desk + "/hooks/" + channel.id() + "/" + route)
                .toList();
    }
}
