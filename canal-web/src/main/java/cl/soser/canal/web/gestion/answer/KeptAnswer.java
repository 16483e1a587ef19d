package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The text under way as the screen last knew it: what is typed continues from it.
 *
 * @param version null where none is kept yet
 * @param savedAt when it was last kept; null before the first time
 * @param files the names of the files that go with it
 */
record KeptAnswer(AnswerContent text, Integer version, Instant savedAt, List<String> files)
        implements Serializable {

    static KeptAnswer of(Answer draft, AnswerContent text, Instant savedAt, List<String> files) {
        return new KeptAnswer(text, version(draft), savedAt, files);
    }

    boolean isNone() {
        return version == null;
    }

    /** Nobody kept another one since. */
    boolean isNewest(Answer draft) {
        return Objects.equals(version, version(draft));
    }

    private static Integer version(Answer draft) {
        return draft == null ? null : draft.getVersion();
    }
}
