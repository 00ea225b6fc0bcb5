package com.supportpro.protocol.archive;

import com.supportpro.protocol.Kind;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** Texts are UTF-8 and not too long; a language pack has those of its language. */
final class TextRule implements ContentRule {

    @Override
    public void check(AddonPackage opened) throws PackageRefusedException, IOException {
        for (Map.Entry<String, byte[]> file : opened.files().entrySet()) {
            if (file.getKey().matches(".*\\.(md|properties|json|txt|svg)")) {
                text(file.getKey(), file.getValue());
            }
        }
        Manifest.Language language = opened.manifest().language();
        if (opened.manifest().kind() == Kind.LANGUAGE && language != null) {
            pack(opened, "texts/" + language.tag() + ".properties");
        }
    }

    private static void text(String name, byte[] bytes) throws PackageRefusedException {
        if (bytes.length > Limits.TEXT) {
            throw new PackageRefusedException(name + " is larger than " + Limits.TEXT + " bytes");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new PackageRefusedException(name + " is not UTF-8");
        }
    }

    private static void pack(AddonPackage opened, String name) throws PackageRefusedException, IOException {
        if (opened.file(name).isEmpty()) {
            throw new PackageRefusedException(name + " is missing");
        }
        try {
            new Properties().load(new StringReader(opened.text(name)));
        } catch (IllegalArgumentException e) {
            throw new PackageRefusedException(name + " is no properties file: " + e.getMessage());
        }
    }
}
