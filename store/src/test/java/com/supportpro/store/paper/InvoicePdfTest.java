package com.supportpro.store.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.supportpro.protocol.Money;
import com.supportpro.store.language.Language;
import com.supportpro.store.language.Phrases;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvoicePdfTest {

    private final InvoicePdf papers = new InvoicePdf(TemplateEngine.createPrecompiled(ContentType.Html));

    @Test
    void anInvoiceSaysWhoOwesWhomWhatAndUntilWhen() throws IOException {
        assertThat(text("due", Papers.due(Language.ENGLISH)))
                .contains(
                        "Invoice number SP-2026-000042", "Date due December 9, 2026", "EUR 359.98 due December 9, 2026")
                .contains("SupportPro GmbH", "VAT ID DE301204567", "Northwind Traders Ltd", "VAT ID ATU12345678")
                .contains("CRM Connect – annually", "November 25, 2026 – November 24, 2027", "EUR 290.00")
                .contains("Total excluding tax EUR 302.50", "VAT Germany 19% on EUR 302.50 EUR 57.48")
                .contains("Total EUR 359.98", "Amount due EUR 359.98");
    }

    @Test
    void aPaidInvoiceSaysSoAndNamesTheReverseCharge() throws IOException {
        assertThat(text("paid", Papers.paid(Language.ENGLISH, "Northwind Traders Ltd", "CRM Connect")))
                .contains("EUR 29.00 paid", "Amount paid -EUR 29.00", "Amount due EUR 0.00", "Article 196")
                .doesNotContain("Date due");
    }

    @Test
    void aCreditNoteNamesTheInvoiceItCorrectsAndTheReason() throws IOException {
        assertThat(text("credit-note", Papers.creditNote(Language.GERMAN)))
                .contains("Gutschrift", "Berichtigt die Rechnung SP-2026-000042 vom 22. November 2026")
                .contains("The installation failed for good", "Gutgeschriebener Betrag 345,10 EUR")
                .doesNotContain("Offener Betrag");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryText(Language language) throws IOException {
        Phrases phrases = new Phrases("paper");

        assertThat(phrases.keys(language)).isEqualTo(phrases.keys(Language.ENGLISH));
        assertThat(text("due-" + language.tag(), Papers.due(language))).contains(phrases.say(language, "buyer"));
    }

    @Test
    void namesAreReadInTheirOwnScripts() throws IOException {
        String name = "Công ty Phương Đông · 株式会社ノース · 北风贸易 · ООО Ветер · Ωmega · 바람 상사 · Ğüşöç";

        assertThat(text(
                                "scripts",
                                Papers.paid(
                                        Language.VIETNAMESE,
                                        name,
                                        "שלום · شركة الرياح · บริษัท · საქართველო · Հայաստան"))
                        .replaceAll("\\s+", ""))
                .contains(name.replace(" ", ""), "บริษัท", "საქართველო", "Հայաստան", "Bênmua")
                .doesNotContain("#");
    }

    @Test
    void hostileNamesAreShownAndFetchNothing() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
        String name =
                "</p><img src=\"" + url + "\"/><link href='" + url + "' rel='stylesheet'/>&xxe;<b>\u0000\ud800\u202e";

        String text =
                text("hostile", Papers.paid(Language.ENGLISH, name, name + "<style>@import url(file:///etc/passwd)"));
        server.stop(0);

        assertThat(text.replaceAll("\\s+", ""))
                .contains("</p><imgsrc=\"" + url, "&xxe;<b>", "@importurl(file:///etc/passwd)");
        assertThat(calls).hasValue(0);
    }

    @Test
    void thirtyLinesBreakOverPagesThatAreNumberedAndRepeatTheHead() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(papers.render(Papers.many(30)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                assertThat(text(pdf, page)).contains("Description Amount", "SP-2026-000042 ·", "Page");
            }
            assertThat(text(pdf, 3)).contains("Line 30:", "Amount due");
        }
    }

    @Test
    void aWordWithoutSpacesStaysOnThePaper() throws IOException {
        String word = "W".repeat(290);

        assertThat(text("long-word", Papers.paid(Language.ENGLISH, "N".repeat(200), word))
                        .replaceAll("\\s+", ""))
                .contains(word, "N".repeat(200));
    }

    @Test
    void itIsTaggedA4WithItsFontsAndTheSameEveryTime() throws IOException {
        byte[] once = papers.render(Papers.due(Language.GERMAN));

        assertThat(papers.render(Papers.due(Language.GERMAN))).isEqualTo(once);
        assertThat(once).hasSizeLessThan(100_000);
        try (PDDocument pdf = Loader.loadPDF(once)) {
            PDPage page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Rechnung SP-2026-000042");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2026-11-25T00:00:00+00:00<");
            for (COSName font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void currenciesHaveTheirOwnDigits() {
        assertThat(Language.ENGLISH.money(new Money("JPY", 2900))).isEqualTo("JPY\u00a02,900");
        assertThat(Language.GERMAN.money(new Money("BHD", 2900))).isEqualTo("2,900\u00a0BHD");
        assertThat(Language.VIETNAMESE.money(new Money("VND", 290_000))).isEqualTo("290.000\u00a0VND");
    }

    private String text(String name, InvoiceDocument document) throws IOException {
        byte[] bytes = papers.render(document);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            picture(name, pdf);
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        return one.getText(pdf);
    }

    /** For people to look at. */
    private static void picture(String name, PDDocument pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        ImageIO.write(
                new PDFRenderer(pdf).renderImageWithDPI(0, 80),
                "png",
                folder.resolve(name + ".png").toFile());
    }
}
