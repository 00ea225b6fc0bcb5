package com.supportpro.protocol.archive;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.settings.SettingsSchema;

/** The settings schema is one that a desk can make a form of. */
final class SettingsRule implements ContentRule {

    @Override
    public void check(AddonPackage opened) throws PackageRefusedException {
        String name = opened.manifest().settings();
        if (name == null) {
            return;
        }
        if (!name.equals("settings.schema.json") || opened.file(name).isEmpty()) {
            throw new PackageRefusedException("settings must name the file settings.schema.json, which must be there");
        }
        try {
            SettingsSchema.parse(opened.text(name));
        } catch (InvalidDocumentException e) {
            throw new PackageRefusedException(name + ": " + e.getMessage());
        }
    }
}
