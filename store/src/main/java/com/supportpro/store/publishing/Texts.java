package com.supportpro.store.publishing;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.manifest.Manifest;
import tools.jackson.databind.JsonNode;

/** Texts that a database and a page can hold: whole characters, and no control characters but tab and line ends. */
final class Texts {

    private Texts() {}

    static String plain(String field, String text) {
        if (!text.codePoints().allMatch(Texts::allowed)) {
            throw new InvalidDocumentException(field, "must not have control characters or halves of characters");
        }
        return text;
    }

    /** Every text in the manifest. */
    static void plain(Manifest manifest) {
        JsonNode tree = ProtocolJson.mapper().valueToTree(manifest);
        tree.propertyStream().forEach(property -> plain(property.getKey(), property.getValue()));
    }

    private static void plain(String field, JsonNode value) {
        if (value.isString()) {
            plain(field, value.asString());
        }
        value.forEach(part -> plain(field, part));
    }

    private static boolean allowed(int character) {
        int type = Character.getType(character);
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return layout || type != Character.CONTROL && type != Character.SURROGATE;
    }
}
