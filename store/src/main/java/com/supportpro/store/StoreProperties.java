package com.supportpro.store;

import com.supportpro.protocol.Rule;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code supportpro.store}: what the store calls itself and where the world reaches it.
 *
 * @param publicUrl without a slash at the end
 */
@ConfigurationProperties("supportpro.store")
public record StoreProperties(
        @DefaultValue("SupportPro store") String name, URI publicUrl) {

    public StoreProperties {
        Rule.text("supportpro.store.name", name, 1, 120);
        publicUrl = withoutSlash(Rule.address("supportpro.store.public-url", publicUrl));
    }

    /** An address below the public one. */
    public URI at(String path) {
        return URI.create(publicUrl + path);
    }

    public boolean encrypted() {
        return "https".equals(publicUrl.getScheme());
    }

    private static URI withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
