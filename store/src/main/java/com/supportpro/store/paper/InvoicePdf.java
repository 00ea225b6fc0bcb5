package com.supportpro.store.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Makes the PDF of an invoice or a credit note: A4, tagged for screen readers, made for archives, the same bytes every time. */
@Component
public class InvoicePdf {

    private final TemplateEngine templates;

    InvoicePdf(TemplateEngine templates) {
        this.templates = templates;
    }

    public byte[] render(InvoiceDocument invoice) {
        Sheet sheet = new Sheet(invoice);
        StringOutput html = new StringOutput();
        templates.render("paper/invoice.jte", sheet, html);
        try (PdfBoxRenderer renderer = builder(html.toString()).buildPdfRenderer()) {
            return bytes(renderer, invoice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PdfBoxRenderer renderer, InvoiceDocument invoice) throws IOException {
        try (PDDocument pdf = renderer.createPDFKeepOpen()) {
            FixedDates.into(pdf, invoice.heading());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Whatever a name makes of the page, nothing is fetched: neither from a network nor from a file. */
    private static PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .withProducer("SupportPro store")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUriResolver((base, uri) -> null)
                .useUnicodeBidiSplitter(RightToLeft::new)
                .useUnicodeBidiReorderer(new LetterForms());
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        Fonts.into(builder, html);
        return builder;
    }
}
