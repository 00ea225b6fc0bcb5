package com.supportpro.store.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Dates a PDF by the day of issue instead of the moment of its making, so that making it again gives the same bytes. */
final class FixedDates {

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*");

    private FixedDates() {}

    static void into(PDDocument pdf, Heading heading) throws IOException {
        Instant issued = heading.issuedOn().atStartOfDay().toInstant(ZoneOffset.UTC);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(issued.atZone(ZoneOffset.UTC)));
        pdf.setDocumentId((long) heading.number().hashCode());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = CREATED.matcher(xmp).replaceAll("$1" + issued.toString().replace("Z", "+00:00"));
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
