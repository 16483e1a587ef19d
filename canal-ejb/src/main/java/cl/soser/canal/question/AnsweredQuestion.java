package cl.soser.canal.question;

import java.io.Serializable;
import java.util.List;

/**
 * A question and its answer as they are read again, in the words of the edition that asked.
 *
 * @param values labels of choices; else the answer as it is kept; none where the person did not
 *     know
 * @param masked there is an answer, and the reader may not see it
 */
public record AnsweredQuestion(
        String wording, QuestionKind kind, List<String> values, boolean personal, boolean masked)
        implements Serializable {

    public AnsweredQuestion {
        values = List.copyOf(values);
    }

    /** The person said that they do not know. */
    public boolean isUnknown() {
        return values.isEmpty() && !masked;
    }

    /** For readers who do not work on it. */
    public AnsweredQuestion maskedIfPersonal() {
        return personal ? new AnsweredQuestion(wording, kind, List.of(), true, true) : this;
    }
}
