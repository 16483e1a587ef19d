package cl.soser.canal.response;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A corrective action, done or to come. In a draft it may be incomplete; {@link CompletenessPolicy}
 * demands the rest.
 *
 * @param key the same in every answer that names this action, also to several citizens; null while
 *     it has none
 * @param owner who does it, as people call them
 * @param account who is responsible for it in the channel; null for the author of the answer
 * @param dueOn day by which it is done; null while unknown
 * @param doneOn day it was done; null while it is to come
 */
public record PromisedActionContent(
        @Size(max = 36) String key,
        @NotNull ActionKind kind,
        @NotNull @Size(max = 1000) String description,
        @NotNull @Size(max = 120) String owner,
        Long account,
        LocalDate dueOn,
        LocalDate doneOn)
        implements Serializable {

    public PromisedActionContent {
        kind = kind == null ? ActionKind.CORRECTIVA : kind;
        description =
                description == null ? "" : withoutStop(AnswerContent.lines(description.strip()));
        owner = owner == null ? "" : owner.strip();
    }

    public PromisedActionContent(
            String description, String owner, LocalDate dueOn, LocalDate doneOn) {
        this(null, ActionKind.CORRECTIVA, description, owner, null, dueOn, doneOn);
    }

    /** An empty row with a key of its own. */
    public static PromisedActionContent blank() {
        return new PromisedActionContent(
                UUID.randomUUID().toString(), ActionKind.CORRECTIVA, "", "", null, null, null);
    }

    public boolean isBlank() {
        return description.isEmpty()
                && owner.isEmpty()
                && account == null
                && dueOn == null
                && doneOn == null;
    }

    private static String withoutStop(String text) {
        return text.replaceFirst("(?<![.])[.]$", "");
    }
}
