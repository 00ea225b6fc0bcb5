package com.supportpro.store.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The fonts of papers, from the class path: names come in every script, and no machine's own fonts are asked for. */
enum Fonts {
    SANS("NotoSans-Regular", 400, ""),
    SANS_BOLD("NotoSans-Bold", 700, ""),
    ARABIC("NotoSansArabic-Regular", 400, "\\p{IsArabic}"),
    HEBREW("NotoSansHebrew-Regular", 400, "\\p{IsHebrew}"),
    THAI("NotoSansThai-Regular", 400, "\\p{IsThai}"),
    GEORGIAN("NotoSansGeorgian-Regular", 400, "\\p{IsGeorgian}"),
    ARMENIAN("NotoSansArmenian-Regular", 400, "\\p{IsArmenian}"),
    KOREAN("NanumSquareR", 400, "\\p{IsHangul}"),
    CHINESE_JAPANESE(
            "DroidSansFallbackFull", 400, "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303f\\uff00-\\uffef]");

    private final String file;
    private final int weight;
    private final Pattern script;

    Fonts(String file, int weight, String script) {
        this.file = "/fonts/" + file + ".ttf";
        this.weight = weight;
        this.script = Pattern.compile(script);
    }

    /** Adds those that the text needs; reading them all would take most of the time. */
    static void into(PdfRendererBuilder builder, String text) {
        Arrays.stream(values())
                .filter(font -> font.script.matcher(text).find())
                .forEach(font -> builder.useFont(font.stream(), font.family(), font.weight, FontStyle.NORMAL, true));
    }

    /** The bold one is a weight of the first family; the others are asked one after the other. */
    private String family() {
        return this == SANS_BOLD
                ? SANS.family()
                : "sp-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private FSSupplier<InputStream> stream() {
        return () -> Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file);
    }
}
