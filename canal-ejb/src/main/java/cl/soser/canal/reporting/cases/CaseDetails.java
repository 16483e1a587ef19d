package cl.soser.canal.reporting.cases;

import cl.soser.canal.person.UserType;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStatus;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One request as a program of its institution reads it.
 *
 * @param detail what its person wrote; null for readers without texts
 * @param answers those that left
 */
public record CaseDetails(
        CaseEntry entry, String detail, List<CaseAnswer> answers, List<Step> steps, Who who)
        implements Serializable {

    public CaseDetails {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
    }

    /**
     * An answer that left.
     *
     * @param body null for readers without texts
     * @param promisedOn when the definitive one will follow; null where this is it
     */
    public record CaseAnswer(
            Stage stage, Instant leftAt, String body, LocalDate promisedOn, Finding finding)
            implements Serializable {

        CaseAnswer withoutBody() {
            return new CaseAnswer(stage, leftAt, null, promisedOn, finding);
        }

        CaseAnswer masked(CaseMask mask) {
            return new CaseAnswer(stage, leftAt, mask.apply(body), promisedOn, finding);
        }
    }

    /**
     * A line of its timeline; nobody is named.
     *
     * @param before code of the motive or institution that it moved; null for other lines
     * @param after the same afterwards, or as it was asked for
     * @param reason of what moves motive, institution or term, identities masked; null for others
     */
    public record Step(
            StepKind kind,
            Instant at,
            TicketStatus from,
            TicketStatus to,
            String before,
            String after,
            String reason)
            implements Serializable {}

    /**
     * The person; masked unless the reader may read personal data.
     *
     * @param name and the rest: null where its person gave none
     */
    public record Who(
            boolean masked,
            UserType type,
            String name,
            String document,
            String mobile,
            String landline,
            String email)
            implements Serializable {}
}
