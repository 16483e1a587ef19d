package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.FilingReceipt;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.notification.template.FirstAidText;
import cl.soser.canal.web.shared.form.FirstAidLabels;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.VisitorCookies;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** recibida.xhtml: the number, and what happens next. Shown again as often as it is reloaded. */
@Named
@RequestScoped
public class ReceiptView {

    @Inject FirstAidLabels firstAidLabels;
    @Inject FilingService filingService;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;

    private FilingReceipt receipt;

    public void look() {
        receipt = filingService.receipt(cookies.draft(request).orElse(null)).orElse(null);
        if (receipt == null) {
            Faces.redirect(FormPage.ADDRESS);
        }
    }

    public FilingReceipt getReceipt() {
        return receipt;
    }

    /** Whether the first aid says whom to call against violence, so that nothing else need. */
    public boolean isPoliceNamed() {
        FirstAidText aid = firstAidLabels.of(receipt.firstAid());
        return aid != null && "133".equals(aid.phone());
    }

    /** Where the answer of a request that has one already is found. */
    public String getAnswered() {
        return receipt.called()
                ? Bundles.text("receipt.answered.called")
                : Bundles.text("receipt.answered", mailbox());
    }

    /** Where our mails go, as far as it is still shown. */
    private String mailbox() {
        return receipt.email() == null ? Bundles.text("receipt.mail.own") : receipt.email();
    }

    /** Where the mail with the number went, or that one left; who has no mailbox is called. */
    public String getMailed() {
        if (receipt.called()) {
            return Bundles.text("receipt.called");
        }
        return receipt.email() == null
                ? Bundles.text("receipt.mail.unnamed")
                : Bundles.text("receipt.mail", receipt.email());
    }

    /** "viernes 27 de noviembre a las 15:20"; null where there is no term. */
    public String getDeadline() {
        return receipt.due() == null ? null : DateLabels.deadline(receipt.due(), receipt.zone());
    }
}
