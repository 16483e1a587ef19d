package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The last step of nueva.xhtml: its writer agrees to the terms, and the request is filed. */
@Named("requestSending")
@RequestScoped
public class RequestSendingView {

    @Inject FilingService filingService;
    @Inject CurrentDraft draft;
    @Inject DraftForm form;
    @Inject TwinGuard twins;
    @Inject DraftQuestions questions;
    @Inject VisitorCookies cookies;

    @Param(name = "f:password:password", converterClass = TextConverter.class)
    String sentPassword;

    @Param(name = "f:termsAccepted:termsAccepted", converterClass = GivenConverter.class)
    boolean accepted;

    private String password;
    private boolean termsAccepted;

    /**
     * Sends it; doing so twice shows the same number. A page that holds all steps sends all of
     * them, and its script is told what is wrong with any.
     */
    public void send() {
        if (twins.isAlreadyFiled()) {
            return;
        }
        form.takeSent();
        password = sentPassword; // when it is sent alone: no link ticks the box
        termsAccepted = accepted;
        form.complete();
        Consent consent = new Consent(termsAccepted, password);
        FilingResult filed = form.fileUnkept(consent).orElse(null);
        if (filed == null) {
            if (twins.isFiledMeanwhile()) {
                return;
            }
            filed = filingService.submit(draft.token(), consent, form.network());
        }
        if (filed.number() != null) {
            if (filed.grant() != null) {
                cookies.keepGrant(Faces.getResponse(), filed.grant());
            }
            TwinGuard.lead(FormPage.RECEIPT);
            return;
        }
        if (TwinGuard.isAskedByScript()) {
            TwinGuard.tell(DraftErrorsAnswer.of(filed.flaws()));
            return;
        }
        if (filed.flaws().get(0).step().page() == FormPage.LAST) {
            DraftErrors.show(filed.flaws(), questions::label);
        } else {
            Faces.redirect(FormPage.at(FormPage.FIRST) + "&revisar=1");
        }
    }

    /** Whether the last step asks who is writing. */
    public boolean isAskingWho() {
        return !filingService.isKnown();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isTermsAccepted() {
        return termsAccepted;
    }

    public void setTermsAccepted(boolean termsAccepted) {
        this.termsAccepted = termsAccepted;
    }
}
