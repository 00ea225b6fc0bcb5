package com.supportpro.protocol.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aLanguagePackNeedsNoCode() throws IOException {
        assertThat(PackageFixture.language().inspected(folder).failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/lang/String.class",
                "javax/crypto/Cipher.class",
                "jakarta/servlet/Filter.class",
                "org/springframework/Fake.class",
                "com/supportpro/addon/Addon.class",
                "com/supportpro/desk/DeskApplication.class",
                "META-INF/versions/17/com/supportpro/addon/Addon.class",
                "../outside.class"
            })
    void aJarWithClassesOfTheDeskIsRefused(String name) throws IOException {
        refused(
                PackageFixture.plugin().file("lib/greeter.jar", PackageFixture.jar(PackageFixture.ENTRY, name)),
                "classes",
                "belongs to the desk or the JDK");
    }

    @Test
    void theEntryClassIsNeeded() throws IOException {
        refused(
                PackageFixture.plugin().file("lib/greeter.jar", PackageFixture.jar("com/acme/Other.class")),
                "classes",
                "The entry class com.acme.greeter.Greeter is in no jar");
    }

    @Test
    void aClassMayBeThereOnce() throws IOException {
        refused(
                PackageFixture.plugin().file("lib/other.jar", PackageFixture.jar(PackageFixture.ENTRY)),
                "classes",
                "is in lib/ twice");
    }

    @Test
    void aLanguagePackBringsNoCode() throws IOException {
        refused(
                PackageFixture.language().file("lib/a.jar", PackageFixture.jar("a/B.class")),
                "files",
                "A language pack brings texts, no code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"install.sh", "lib/native.so", "lib/deep/a.jar", "icon.gif", "screenshots/1.jpg", "texts/a"})
    void aFileThatHasNoPlaceIsRefused(String name) throws IOException {
        refused(PackageFixture.plugin().file(name, "x"), "files", "has no place in a package");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "< SCRIPT >alert(1)",
                "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>",
                "<s-1.x:set attributeName=\"width\"/>",
                "<rect onload=\"alert(1)\"/>",
                "<rect ONCLICK = 'x'/>",
                "<a href=\"javascript:alert(1)\"><rect/></a>",
                "<a xlink:href='https://evil.example'><rect/></a>",
                "<image href=\"https://evil.example/pixel.png\"/>",
                "<use href=\"#a\"/>",
                "<foreignObject><iframe/></foreignObject>",
                "<style>@import 'https://evil.example'</style>",
                "<rect style=\"fill:url(https://evil.example)\"/>",
                "<rect fill=\"url( 'data:image/svg+xml' )\"/>",
                "<animate attributeName=\"x\"/>",
                "<set attributeName=\"onclick\"/>"
            })
    void aPictureThatActsIsRefused(String content) throws IOException {
        refused(PackageFixture.plugin().file("icon.svg", SVG.formatted(content)), "images", "must be plain shapes");
    }

    @Test
    void aPictureWithEntitiesIsRefused() throws IOException {
        refused(
                PackageFixture.plugin().file("icon.svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + SVG.formatted("&a;")),
                "images",
                "must begin with <svg");
        refused(
                PackageFixture.plugin().file("icon.svg", SVG.formatted("<!ENTITY a \"b\">")),
                "images",
                "must be plain shapes");
    }

    @Test
    void aPictureThatIsTooLargeIsRefused() throws IOException {
        refused(
                PackageFixture.plugin().file("icon.svg", SVG.formatted(" ".repeat(Limits.ICON))),
                "images",
                "icon.svg is larger than");
        refused(
                PackageFixture.plugin().file("screenshots/1.png", PackageFixture.noise(Limits.SCREENSHOT + 1)),
                "images",
                "screenshots/1.png is larger than");
    }

    @ParameterizedTest
    @CsvSource({"4097,10", "10,4097", "0,10", "-1,10", "2147483647,2147483647"})
    void aPictureOfTooManyPixelsIsRefused(int width, int height) throws IOException {
        refused(
                PackageFixture.plugin().file("screenshots/1.png", PackageFixture.png(width, height)),
                "images",
                "must be 1 to 4096 pixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<svg/>", "a text that is longer than the beginning of a picture"})
    void aPictureThatIsNoneIsRefused(String content) throws IOException {
        refused(PackageFixture.plugin().file("screenshots/1.png", content), "images", "is no PNG");
    }

    @Test
    void tooManyScreenshotsAreRefused() throws IOException {
        PackageFixture many = PackageFixture.plugin();
        for (int i = 0; i < 11; i++) {
            many.file("screenshots/" + i + ".png", PackageFixture.png(1, 1));
        }

        refused(many, "images", "10 screenshots are the most");
    }

    @Test
    void textsAreUtf8() throws IOException {
        refused(
                PackageFixture.plugin().file("README.md", new byte[] {'a', (byte) 0xff}),
                "texts",
                "README.md is not UTF-8");
    }

    @Test
    void textsAreBounded() throws IOException {
        refused(
                PackageFixture.plugin().file("CHANGELOG.md", PackageFixture.noise(Limits.TEXT + 1)),
                "texts",
                "CHANGELOG.md is larger than");
    }

    @Test
    void aLanguagePackBringsTheTextsOfItsLanguage() throws IOException {
        refused(
                PackageFixture.language().without("texts/vi.properties").file("texts/de.properties", "a=b"),
                "texts",
                "texts/vi.properties is missing");
        refused(
                PackageFixture.language().file("texts/vi.properties", "a=\\u00zz"),
                "texts",
                "texts/vi.properties is no properties file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                        | is no JSON Schema",
                "{\"type\":\"object\"}                                     | must be of type object with properties",
                "{                                                         | is no JSON Schema",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"array\"}}}  | a.type must be string",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#\"}}}      | a.$ref is not supported",
                "{\"type\":\"object\",\"properties\":{\"a b\":{\"type\":\"string\"}}}  | named by a letter",
            })
    void settingsThatNoFormCanBeMadeOfAreRefused(String schema, String reason) throws IOException {
        refused(
                PackageFixture.plugin()
                        .manifest("settings", "settings.schema.json")
                        .file("settings.schema.json", schema),
                "settings",
                reason);
    }

    @Test
    void settingsThatAreNamedMustBeThere() throws IOException {
        refused(
                PackageFixture.plugin().manifest("settings", "settings.schema.json"),
                "settings",
                "settings.schema.json, which must be there");
        refused(
                PackageFixture.plugin().manifest("settings", "/etc/passwd"),
                "settings",
                "settings must name the file settings.schema.json");
    }

    private void refused(PackageFixture fixture, String rule, String reason) throws IOException {
        Inspection inspection = fixture.inspected(folder);
        assertThat(inspection.accepted()).isEmpty();
        assertThat(inspection.failures()).startsWith(rule + ": ").contains(reason);
    }
}
