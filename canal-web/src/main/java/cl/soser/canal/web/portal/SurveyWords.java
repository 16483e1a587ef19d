package cl.soser.canal.web.portal;

import cl.soser.canal.survey.Solved;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The title, the questions and the given answers of a survey, in words. */
@Named
@RequestScoped
public class SurveyWords {

    private static final int BEST = 5;

    @Inject SurveyView view;

    public String getTitle() {
        if (!view.isKnown()) {
            return Bundles.text("survey.title.unknown");
        }
        if (view.isAnswered() && !view.isAnswering()) {
            return Bundles.text("survey.title.thanks");
        }
        return Bundles.text("survey.title." + view.getPaper().kind());
    }

    public List<SelectItem> getScores() {
        return IntStream.rangeClosed(1, BEST)
                .mapToObj(n -> new SelectItem(n, Bundles.text("survey.score." + n)))
                .toList();
    }

    public List<SelectItem> getSolutions() {
        return Stream.of(Solved.values())
                .map(one -> new SelectItem(one, Bundles.text(solutionKey(one))))
                .toList();
    }

    private String solutionKey(Solved one) {
        return (view.isScored() ? "survey.solved." : "survey.held.") + one;
    }

    /** The given answer, in the words of the form. */
    public String getScoreText() {
        return Bundles.text("survey.score." + view.getPaper().vote().score());
    }

    public String getSolvedText() {
        return Bundles.text(solutionKey(view.getPaper().vote().solved()));
    }
}
