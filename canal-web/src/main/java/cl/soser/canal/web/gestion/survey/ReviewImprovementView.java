package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.survey.result.SurveyReviewService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Messages;

/** The part of gestion/revision.xhtml that proposes an improvement for what was found. */
@Named
@ViewScoped
public class ReviewImprovementView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SurveyReviewService surveyReviewService;
    @Inject SurveyReviewView view;

    private String title;
    private String idea;

    public void improve() {
        long number = surveyReviewService.improve(view.ref(), title, idea);
        Messages.addFlashGlobalInfo("review.done.improve", number);
        view.back();
    }

    public boolean isImprovable() {
        return view.getSheet().working() && view.getReview().getImprovement() == null;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getIdea() {
        return idea;
    }

    public void setIdea(String idea) {
        this.idea = idea;
    }
}
