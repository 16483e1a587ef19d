package cl.soser.canal.question;

import cl.soser.canal.shared.NotAllowedException;
import java.util.List;
import java.util.Map;

/**
 * How the answers to an edition were judged.
 *
 * @param flaws in the order of the questions
 * @param replies right answers by code, of the questions that are open now
 */
public record QuestionnaireResult(
        int edition,
        QuestionScope about,
        List<ReplyError> flaws,
        List<JudgedAnswer> answered,
        Map<String, List<String>> replies) {

    /** The answers to store with a request; fails while there are errors. */
    public GivenAnswers answers() {
        if (!flaws.isEmpty()) {
            throw new NotAllowedException("question.flawed");
        }
        return new GivenAnswers(edition, about, answered);
    }
}
