package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.SurveyReview;
import cl.soser.canal.survey.result.SurveyReviewDetails;
import cl.soser.canal.survey.result.SurveyReviewRef;
import cl.soser.canal.survey.result.SurveyReviewService;
import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/revision.xhtml: one low answer, what is found behind it, and how that ends. */
@Named
@ViewScoped
public class SurveyReviewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SurveyReviewService surveyReviewService;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private transient SurveyReviewDetails sheet;
    private SurveyReviewRef ref;
    private Long owner;
    private String found;
    private String end;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        ref = new SurveyReviewRef(asked, 0);
        ref = getSheet().ref();
        owner = getReview().getOwner();
        found = getReview().getFound();
    }

    public SurveyReviewDetails getSheet() {
        if (sheet == null) {
            sheet = surveyReviewService.get(ref.id());
        }
        return sheet;
    }

    public SurveyReview getReview() {
        return getSheet().review();
    }

    public void assign() {
        surveyReviewService.assign(ref, owner);
        done("review.done.assign");
    }

    public void keep() {
        surveyReviewService.find(ref, found);
        done("review.done.find");
    }

    public void close() {
        surveyReviewService.close(ref, found, end);
        done("review.done.close");
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(key);
        back();
    }

    /** As it was shown. */
    SurveyReviewRef ref() {
        return ref;
    }

    void back() {
        Faces.redirect("/gestion/revision?id=" + ref.id());
    }

    /** How satisfied, not only whether the solution holds. */
    public boolean isScored() {
        return getReview().getSurvey().getKind() == SurveyKind.SATISFACCION;
    }

    public Map<Long, String> getOwners() {
        return surveyReviewService.owners(ref.id());
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public String getFound() {
        return found;
    }

    public void setFound(String found) {
        this.found = found;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
