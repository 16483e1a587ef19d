package cl.soser.canal.ticket;

import cl.soser.canal.question.GivenAnswers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A request to be filed, on any channel.
 *
 * @param submissionKey the same for every repetition of one submission, which makes one ticket
 * @param answers to the configurable questions of its topic
 */
public record FileTicketCommand(
        @NotBlank @Size(max = 64) String submissionKey,
        @NotNull @Valid ChosenCodes codes,
        @NotBlank @Size(max = 150) String subject,
        @NotBlank @Size(max = 6000) String detail,
        @NotNull @Valid PlaceDetails place,
        @NotNull @Valid FormValues values,
        @NotNull GivenAnswers answers)
        implements Serializable {

    public FileTicketCommand {
        subject = subject == null ? null : subject.strip();
        detail = detail == null ? null : detail.strip();
    }

    /** The same with these answers. */
    public FileTicketCommand with(GivenAnswers given) {
        return new FileTicketCommand(submissionKey, codes, subject, detail, place, values, given);
    }

    /** The same, about a school of the directory. */
    public FileTicketCommand at(long school) {
        return new FileTicketCommand(
                submissionKey,
                codes,
                subject,
                detail,
                PlaceDetails.school(school),
                values,
                answers);
    }
}
