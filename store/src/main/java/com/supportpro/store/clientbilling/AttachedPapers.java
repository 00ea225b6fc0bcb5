package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.language.Language;
import com.supportpro.store.notices.Paper;
import com.supportpro.store.notices.Papers;
import com.supportpro.store.paper.InvoiceDocument;
import com.supportpro.store.paper.InvoicePdf;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The invoices and credit notes that go with mails. */
@Component
class AttachedPapers implements Papers {

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final InvoicePapers papers;
    private final InvoicePdf pdf;

    AttachedPapers(Invoices invoices, CreditNotes creditNotes, InvoicePapers papers, InvoicePdf pdf) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.papers = papers;
        this.pdf = pdf;
    }

    @Override
    public Optional<Paper> invoice(AccountId account, String number, Language language) {
        return invoices.find(number)
                .filter(invoice -> invoice.account().equals(account))
                .map(invoice -> paper(number, papers.invoice(invoice, language)));
    }

    @Override
    public Optional<Paper> creditNote(AccountId account, String number, Language language) {
        return creditNotes.find(number).flatMap(note -> {
            Invoice corrected = invoices.find(note.invoice()).orElseThrow();
            return Optional.of(corrected)
                    .filter(invoice -> invoice.account().equals(account))
                    .map(invoice -> paper(number, papers.creditNote(note, invoice, language)));
        });
    }

    private Paper paper(String number, InvoiceDocument document) {
        return new Paper(number + ".pdf", pdf.render(document));
    }
}
