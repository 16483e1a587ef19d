package cl.soser.canal.question;

import java.io.Serializable;
import java.util.List;

/**
 * An answer that was judged.
 *
 * @param question its code
 * @param values as they are kept: one, or the codes of several choices
 * @param words what it says as words of the person's own; empty for dates, numbers, yes and no
 */
public record JudgedAnswer(String question, List<String> values, String words, boolean personal)
        implements Serializable {

    public JudgedAnswer {
        values = List.copyOf(values);
    }

    /** In one column. */
    public String kept() {
        return String.join(",", values);
    }
}
