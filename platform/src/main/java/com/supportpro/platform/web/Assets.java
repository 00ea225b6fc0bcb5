package com.supportpro.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;

/** Addresses of assets with the digest of their content in the name, so that browsers may keep them for ever. */
public final class Assets {

    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    private Assets() {}

    public static String path(String name) {
        return PATHS.computeIfAbsent(name, Assets::versioned);
    }

    private static String versioned(String name) {
        try {
            byte[] content = new ClassPathResource("static/assets/" + name).getContentAsByteArray();
            String digest = DigestUtils.md5DigestAsHex(content);
            return "/assets/" + StringUtils.stripFilenameExtension(name) + "-" + digest + "."
                    + StringUtils.getFilenameExtension(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
