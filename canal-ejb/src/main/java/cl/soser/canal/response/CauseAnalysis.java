package cl.soser.canal.response;

import cl.soser.canal.ticket.CauseKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How the cause of a complaint was found: by its kind, or by repeating the question "why" until the
 * answer can be corrected. For the company; the citizen reads only the cause.
 *
 * @param kind null while none is chosen
 * @param whys the answers in their order, the first to what happened; without gaps
 */
public record CauseAnalysis(
        CauseKind kind, @NotNull @Size(max = MOST) List<@NotNull @Size(max = LONGEST) String> whys)
        implements Serializable {

    /** The most answers to "why". */
    public static final int MOST = 5;

    static final int LONGEST = 400;

    /** No analysis yet. */
    public static final CauseAnalysis NONE = new CauseAnalysis(null, List.of());

    private static final int FEWEST = 2;

    public CauseAnalysis {
        List<String> texts = new ArrayList<>();
        for (String why : whys) {
            if (why != null && !why.isBlank()) {
                texts.add(why.strip().replaceAll("\\s+", " "));
            }
        }
        whys = List.copyOf(texts);
    }

    /** For a text that gives its cause in words only. */
    static CauseAnalysis inWords(String cause) {
        return cause == null || cause.isBlank()
                ? NONE
                : new CauseAnalysis(CauseKind.OTRA, List.of());
    }

    /** A kind was chosen, or why was asked more than once. */
    boolean isStated() {
        return kind != null || whys.size() >= FEWEST;
    }
}
