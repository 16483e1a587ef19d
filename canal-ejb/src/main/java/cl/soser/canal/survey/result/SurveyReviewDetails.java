package cl.soser.canal.survey.result;

import cl.soser.canal.survey.SurveyReview;
import cl.soser.canal.survey.Vote;
import java.util.Map;

/**
 * A review with its answer, and the names of the people involved.
 *
 * @param leader the caller may assign it
 * @param working the caller may say what was found, and close it
 */
public record SurveyReviewDetails(
        SurveyReview review, Vote vote, Map<Long, String> names, boolean leader, boolean working) {

    public SurveyReviewDetails {
        names = Map.copyOf(names);
    }

    public SurveyReviewRef ref() {
        return new SurveyReviewRef(review.getId(), review.getVersion());
    }

    public String name(Long account) {
        return account == null ? null : names.get(account);
    }
}
