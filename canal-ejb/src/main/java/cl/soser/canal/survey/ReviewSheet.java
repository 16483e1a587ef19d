package cl.soser.canal.survey;

import java.util.Map;

/**
 * A review with what was said, and the names of those who deal with it.
 *
 * @param leader the caller gives it to somebody
 * @param working the caller may say what was found, and close it
 */
public record ReviewSheet(
        SurveyReview review, Vote vote, Map<Long, String> names, boolean leader, boolean working) {

    public ReviewSheet {
        names = Map.copyOf(names);
    }

    public ReviewRef ref() {
        return new ReviewRef(review.getId(), review.getVersion());
    }

    public String name(Long account) {
        return account == null ? null : names.get(account);
    }
}
