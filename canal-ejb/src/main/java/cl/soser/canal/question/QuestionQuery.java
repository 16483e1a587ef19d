package cl.soser.canal.question;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/** The questions in force. */
@Stateless
@PermitAll
@OpenToAll("Filing needs no account, and its form asks these questions.")
@TransactionAttribute(SUPPORTS)
public class QuestionQuery {

    @Inject QuestionCache questionCache;

    public Questionnaire inForce() {
        return questionCache.inForce();
    }

    /** Whether the questions about this differ from those of the edition that was shown. */
    public boolean areOthersSince(int edition, @NotNull QuestionScope about) {
        Questionnaire now = questionCache.inForce();
        return now.edition() != edition
                && !now.asked(about).equals(questionCache.edition(edition).asked(about));
    }

    /**
     * Answers of a ticket, in the words it was asked in.
     *
     * @param edition null where it was asked nothing
     * @param kept by the code of the question
     */
    public List<AnsweredQuestion> answers(Integer edition, @NotNull Map<String, String> kept) {
        return edition == null || kept.isEmpty()
                ? List.of()
                : questionCache.edition(edition).answers(kept);
    }
}
