package cl.soser.canal.web.portal;

import cl.soser.canal.survey.SurveyForm;
import cl.soser.canal.survey.SurveyForm.State;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.SurveyResponseService;
import cl.soser.canal.survey.Vote;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.form.VoteForm;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.MailedLink;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * encuesta.xhtml and encuesta/baja.xhtml: the holder of the link answers with a button, because
 * mail scanners open links too.
 */
@Named
@RequestScoped
public class SurveyView {

    @Inject SurveyResponseService surveyResponseService;
    @Inject MailedLink link;
    @Inject ClientNetwork networks;
    @Inject HttpServletRequest request;

    @Param(name = "cambiar", converterClass = GivenConverter.class)
    boolean changeAsked;

    private String token;
    private SurveyForm paper;
    private final VoteForm form = new VoteForm();
    private int version;

    @PostConstruct
    void look() {
        token = link.token(request);
        paper = surveyResponseService.look(token);
        version = paper.version();
        if (paper.vote() != null) {
            form.show(paper.vote());
        }
    }

    public void send() {
        form.requireWhole(isScored());
        Vote vote = form.vote();
        Refusal.orRenew(
                () -> surveyResponseService.vote(token, version, vote, networks.of(request)),
                no -> { // what stands now is shown beside what was typed
                    paper = surveyResponseService.look(token);
                    version = paper.version();
                });
        Faces.redirect(link.address(request, "/encuesta?gracias=1"));
    }

    public String getChangeAddress() {
        return link.address(request, "/encuesta?cambiar=1");
    }

    public SurveyForm getPaper() {
        return paper;
    }

    String token() {
        return token;
    }

    /** The link was opened in this browser, good or not. */
    public boolean isOpened() {
        return token != null;
    }

    public boolean isKnown() {
        return paper.state() != State.DESCONOCIDA;
    }

    /** Whether the form is shown, to answer or to correct an answer. */
    public boolean isAnswering() {
        return paper.state() == State.ABIERTA || isChanging();
    }

    private boolean isChanging() {
        return paper.state() == State.CORREGIBLE
                && (changeAsked || FacesContext.getCurrentInstance().isPostback());
    }

    /** Whether the given answer is shown and may be corrected. */
    public boolean isChangeable() {
        return paper.state() == State.CORREGIBLE && !isAnswering();
    }

    public boolean isAnswered() {
        return paper.vote() != null;
    }

    /** How satisfied, not only whether it holds. */
    public boolean isScored() {
        return paper.kind() == SurveyKind.SATISFACCION;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public VoteForm getForm() {
        return form;
    }
}
