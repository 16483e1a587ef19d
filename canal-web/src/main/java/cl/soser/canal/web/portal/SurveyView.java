package cl.soser.canal.web.portal;

import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.survey.Solved;
import cl.soser.canal.survey.SurveyForm;
import cl.soser.canal.survey.SurveyForm.State;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.SurveyResponseService;
import cl.soser.canal.survey.Vote;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.MailedLink;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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
    private Integer score;
    private Solved solved;
    private String remark;
    private int version;

    @PostConstruct
    void look() {
        token = link.token(request);
        paper = surveyResponseService.look(token);
        version = paper.version();
        Vote before = paper.vote();
        if (before != null) {
            score = before.score();
            solved = before.solved();
            remark = before.remark();
        }
    }

    public void send() {
        Vote vote = new Vote(score, solved, remark);
        requireWhole();
        Refusal.orRenew(
                () -> surveyResponseService.vote(token, version, vote, networks.of(request)),
                no -> { // what stands now is shown beside what was typed
                    paper = surveyResponseService.look(token);
                    version = paper.version();
                });
        Faces.redirect(address("/encuesta?gracias=1"));
    }

    /** Of this survey and no other that is open in another window. */
    private String address(String page) {
        String handle = link.handle(request);
        return handle.isEmpty()
                ? page
                : page + (page.contains("?") ? "&" : "?") + MailedLink.HANDLE + "=" + handle;
    }

    public String getChangeAddress() {
        return address("/encuesta?cambiar=1");
    }

    public String getOutAddress() {
        return address("/encuesta/baja");
    }

    /** All that is missing at once. */
    private void requireWhole() {
        List<Missing> lacks = new ArrayList<>();
        if (isScored() && score == null) {
            lacks.add(new Missing("survey.score.missing", "score"));
        }
        if (solved == null) {
            lacks.add(new Missing("survey.solved.missing", "solved"));
        }
        if (!lacks.isEmpty()) {
            throw new IncompleteException(lacks);
        }
    }

    public void refuse() {
        surveyResponseService.refuse(token, networks.of(request));
        Faces.redirect(getOutAddress());
    }

    public void accept() {
        surveyResponseService.accept(token, networks.of(request));
        Faces.redirect(getOutAddress());
    }

    public SurveyForm getPaper() {
        return paper;
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

    public Integer getScore() {
        return score;
    }

    public void setScore(Integer score) {
        this.score = score;
    }

    public Solved getSolved() {
        return solved;
    }

    public void setSolved(Solved solved) {
        this.solved = solved;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
