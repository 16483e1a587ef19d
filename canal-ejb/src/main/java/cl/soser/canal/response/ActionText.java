package cl.soser.canal.response;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A corrective action, done or to come. In a draft it may be half written; {@link CompletenessRule}
 * asks for the rest.
 *
 * @param owner who answers for it
 * @param dueOn day by which it is done; null while nobody has said
 * @param doneOn day it was done; null while it is to come
 */
public record ActionText(
        @NotNull @Size(max = 1000) String description,
        @NotNull @Size(max = 120) String owner,
        LocalDate dueOn,
        LocalDate doneOn)
        implements Serializable {

    public ActionText {
        description = description == null ? "" : withoutStop(AnswerText.lines(description.strip()));
        owner = owner == null ? "" : owner.strip();
    }

    private static String withoutStop(String text) {
        return text.replaceFirst("(?<![.])[.]$", "");
    }
}
