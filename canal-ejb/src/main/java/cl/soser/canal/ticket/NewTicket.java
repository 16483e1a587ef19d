package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.question.Answers;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A request to be filed, on any channel.
 *
 * @param submissionKey the same for every repetition of one submission, which makes one ticket
 * @param school id in the directory; null when not found there
 * @param schoolNote the citizen's name of a place that was not found
 * @param comuna code of the comuna of that place
 * @param institution code; used only if there is no school
 * @param affected how many people, as the citizen counts
 * @param answers to the configurable questions of its topic
 */
public record NewTicket(
        @NotBlank @Size(max = 64) String submissionKey,
        @NotNull Context context,
        @NotBlank @Size(max = 30) String motive,
        @NotBlank @Size(max = 30) String topic,
        @Size(max = 30) String subtopic,
        @NotNull Urgency urgency,
        @NotBlank @Size(max = 150) String subject,
        @NotBlank @Size(max = 6000) String detail,
        Long school,
        @Size(max = 200) String schoolNote,
        @Size(max = 5) String comuna,
        @Size(max = 10) String institution,
        @Size(max = 120) String product,
        @Size(max = 60) String lot,
        LocalDate expiresOn,
        @Min(0) @Max(100_000) Integer affected,
        @PastOrPresent LocalDate happenedOn,
        @NotNull Answers answers)
        implements Serializable {

    public NewTicket {
        subtopic = blankToNull(subtopic);
        schoolNote = blankToNull(schoolNote);
        comuna = blankToNull(comuna);
        institution = blankToNull(institution);
        product = blankToNull(product);
        lot = blankToNull(lot);
        subject = subject == null ? null : subject.strip();
        detail = detail == null ? null : detail.strip();
    }

    /** A request without answers to questions. */
    public NewTicket(
            String submissionKey,
            Context context,
            String motive,
            String topic,
            String subtopic,
            Urgency urgency,
            String subject,
            String detail,
            Long school,
            String schoolNote,
            String comuna,
            String institution,
            String product,
            String lot,
            LocalDate expiresOn,
            Integer affected,
            LocalDate happenedOn) {
        this(
                submissionKey,
                context,
                motive,
                topic,
                subtopic,
                urgency,
                subject,
                detail,
                school,
                schoolNote,
                comuna,
                institution,
                product,
                lot,
                expiresOn,
                affected,
                happenedOn,
                Answers.NONE);
    }

    /** The same with these answers. */
    public NewTicket with(Answers given) {
        return copy(school, schoolNote, comuna, institution, given);
    }

    /** The same, about a school of the directory. */
    public NewTicket at(long place) {
        return copy(place, null, null, null, answers);
    }

    private NewTicket copy(Long place, String note, String where, String whose, Answers given) {
        return new NewTicket(
                submissionKey,
                context,
                motive,
                topic,
                subtopic,
                urgency,
                subject,
                detail,
                place,
                note,
                where,
                whose,
                product,
                lot,
                expiresOn,
                affected,
                happenedOn,
                given);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
