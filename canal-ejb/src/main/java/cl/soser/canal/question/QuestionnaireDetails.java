package cl.soser.canal.question;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * All questions as their writers see them.
 *
 * @param inForce number of the edition that is asked now; 0 before the first
 * @param publishedAt when that was published; null before the first
 * @param publishedBy whose name, where it is known
 * @param edition number of the one shown: the one being written, else the one in force
 * @param version of that edition: what a publication is decided on
 */
public record QuestionnaireDetails(
        int inForce,
        Instant publishedAt,
        String publishedBy,
        int edition,
        int version,
        List<QuestionRow> rows)
        implements Serializable {

    public QuestionnaireDetails {
        rows = List.copyOf(rows);
    }

    /** There is an unpublished change. */
    public boolean isDraft() {
        return edition != inForce;
    }

    public long changes() {
        return rows.stream().filter(QuestionRow::changed).count();
    }

    /** As it would be asked. */
    public Questionnaire questionnaire() {
        return new Questionnaire(
                edition,
                rows.stream()
                        .map(row -> new AskedQuestion(row.code(), row.retired(), row.text()))
                        .toList());
    }
}
