package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.Correspondents;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientbilling.Own.Correcting;
import com.supportpro.store.language.Language;
import com.supportpro.store.paper.InvoiceDocument;
import com.supportpro.store.paper.InvoicePdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Invoices and credit notes to print and keep. */
@Controller
@PreAuthorize("hasAuthority('customer')")
class PaperController {

    private final Own own;
    private final InvoicePapers papers;
    private final InvoicePdf pdf;
    private final Correspondents correspondents;

    PaperController(Own own, InvoicePapers papers, InvoicePdf pdf, Correspondents correspondents) {
        this.own = own;
        this.papers = papers;
        this.pdf = pdf;
        this.correspondents = correspondents;
    }

    @GetMapping("/invoices/{number}/pdf")
    ResponseEntity<byte[]> invoice(@PathVariable String number, Page page) {
        Invoice invoice = own.invoice(page.account(), number);
        return answer(invoice.number(), papers.invoice(invoice, language(page)));
    }

    @GetMapping("/credit-notes/{number}/pdf")
    ResponseEntity<byte[]> creditNote(@PathVariable String number, Page page) {
        Correcting correcting = own.creditNote(page.account(), number);
        return answer(
                correcting.note().number(), papers.creditNote(correcting.note(), correcting.invoice(), language(page)));
    }

    private Language language(Page page) {
        return Language.of(correspondents.language(page.person().orElseThrow().id()));
    }

    private ResponseEntity<byte[]> answer(String number, InvoiceDocument document) {
        ContentDisposition name =
                ContentDisposition.inline().filename(number + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf.render(document));
    }
}
