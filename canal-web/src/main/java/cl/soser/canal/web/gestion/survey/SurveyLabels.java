package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.shared.Rounding;
import cl.soser.canal.survey.SurveyReviewState;
import cl.soser.canal.survey.SurveyState;
import cl.soser.canal.survey.TicketSurveyRow;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** Figures of surveys as pages write them. */
@Named
@ApplicationScoped
public class SurveyLabels {

    private static final int LOW = 2;

    /** "84,9 %"; a dash where there is none. */
    public static String percent(BigDecimal share) {
        return Shares.rounded(share);
    }

    public static String of(long part, long whole) {
        return percent(Rounding.share(part, whole));
    }

    public String share(BigDecimal share) {
        return percent(share);
    }

    /** "4,25"; a dash where there is none. */
    public String mean(BigDecimal mean) {
        return mean == null ? "–" : Rounding.of(mean, 2).toPlainString().replace('.', ',');
    }

    /** "Nota 1", or that it came back. */
    public String low(Integer score) {
        return score == null ? Bundles.text("review.back") : Bundles.text("review.score", score);
    }

    /** Red while it is low; it may have been put right since. */
    public String tone(Integer score) {
        return score == null || score <= LOW ? "danger" : "neutral";
    }

    /** "4. Buena · Sí"; its state while there is no answer. */
    public String answer(TicketSurveyRow row) {
        if (row.vote() == null) {
            return row.state() == SurveyState.OMITIDA
                    ? Bundles.text("surveyOmission." + row.omission())
                    : Bundles.text("surveyState." + row.state());
        }
        return row.vote().score() == null
                ? Bundles.text("survey.held." + row.vote().solved())
                : Bundles.text("survey.score." + row.vote().score())
                        + " · "
                        + Bundles.text("ticketSurvey.solved." + row.vote().solved());
    }

    public String state(SurveyReviewState state) {
        return Bundles.text("reviewState." + state);
    }
}
