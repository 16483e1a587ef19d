package cl.soser.canal.danger;

import java.util.List;

/**
 * Why a person must read praise or a suggestion before it is answered.
 *
 * @param words that tell it, as they were typed; none for a question mark
 */
public record TextDoubt(Kind kind, List<String> words) {

    /** What it is besides praise or a suggestion. */
    public enum Kind {
        PREGUNTA,
        FALLA
    }

    public TextDoubt {
        words = List.copyOf(words);
    }
}
