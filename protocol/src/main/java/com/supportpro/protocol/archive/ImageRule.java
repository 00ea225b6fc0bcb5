package com.supportpro.protocol.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Pictures are what their names say, not too large, and an SVG holds nothing that acts or calls out. */
final class ImageRule implements ContentRule {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int MOST_PIXELS = 4096;
    /** An element counts whatever prefix its namespace has in the file. */
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*([\\w.-]+:)?(script|foreignObject|iframe|object|embed|image|use|animate|set|style)\\b|\\bon[a-z]+\\s*=|javascript:"
                    + "|<!(DOCTYPE|ENTITY)|<\\?xml-stylesheet|url\\s*\\(\\s*['\"]?\\s*(https?|data|//)|href\\s*=",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(AddonPackage opened) throws PackageRefusedException {
        if (opened.screenshots().size() > Limits.SCREENSHOTS) {
            throw new PackageRefusedException(Limits.SCREENSHOTS + " screenshots are the most");
        }
        for (Map.Entry<String, byte[]> file : opened.files().entrySet()) {
            if (file.getKey().endsWith(".png")) {
                png(file.getKey(), file.getValue());
            } else if (file.getKey().endsWith(".svg")) {
                svg(file.getKey(), file.getValue());
            }
        }
    }

    private static void png(String name, byte[] bytes) throws PackageRefusedException {
        int most = name.startsWith("screenshots/") ? Limits.SCREENSHOT : Limits.ICON;
        if (bytes.length > most) {
            throw new PackageRefusedException(name + " is larger than " + most + " bytes");
        }
        if (bytes.length < 24 || !ByteBuffer.wrap(bytes, 0, 8).equals(ByteBuffer.wrap(PNG))) {
            throw new PackageRefusedException(name + " is no PNG");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 16, 8);
        int width = header.getInt();
        int height = header.getInt();
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw new PackageRefusedException(name + " must be 1 to " + MOST_PIXELS + " pixels wide and high");
        }
    }

    private static void svg(String name, byte[] bytes) throws PackageRefusedException {
        if (bytes.length > Limits.ICON) {
            throw new PackageRefusedException(name + " is larger than " + Limits.ICON + " bytes");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.stripLeading().startsWith("<svg")) {
            throw new PackageRefusedException(name + " must begin with <svg");
        }
        if (ACTIVE.matcher(text).find()) {
            throw new PackageRefusedException(name + " must be plain shapes: no script, style, link, or reference");
        }
    }
}
