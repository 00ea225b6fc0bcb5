package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.Correspondents;
import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.clientbilling.InvoicePapers;
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

/** Any customer's invoices and credit notes as PDF. */
@Controller("staffPaperController")
@PreAuthorize("hasAuthority('staff')")
class PaperController {

    private final Known known;
    private final InvoicePapers papers;
    private final InvoicePdf pdf;
    private final Correspondents correspondents;

    PaperController(Known known, InvoicePapers papers, InvoicePdf pdf, Correspondents correspondents) {
        this.known = known;
        this.papers = papers;
        this.pdf = pdf;
        this.correspondents = correspondents;
    }

    @GetMapping({"/staff/invoices/{number}/pdf", "/api/v1/staff/invoices/{number}/pdf"})
    ResponseEntity<byte[]> invoice(@PathVariable String number) {
        Invoice invoice = known.invoice(number);
        return answer(invoice.number(), papers.invoice(invoice, language(invoice)));
    }

    @GetMapping({"/staff/credit-notes/{number}/pdf", "/api/v1/staff/credit-notes/{number}/pdf"})
    ResponseEntity<byte[]> creditNote(@PathVariable String number) {
        CreditNote note = known.creditNote(number);
        Invoice invoice = known.invoice(note.invoice());
        return answer(note.number(), papers.creditNote(note, invoice, language(invoice)));
    }

    /** A credit note is shown with the invoice that it corrects. */
    @GetMapping("/staff/credit-notes/{number}")
    String page(@PathVariable String number) {
        CreditNote note = known.creditNote(number);
        return "redirect:/staff/invoices/" + known.invoice(note.invoice()).number() + "#" + note.number();
    }

    /** As the customer has it. */
    private Language language(Invoice invoice) {
        return Language.of(correspondents.language(invoice.account()).orElse("en"));
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
