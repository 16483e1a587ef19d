package cl.soser.canal.survey.result;

import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.SurveyReviewState;
import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;
import java.time.Instant;

/**
 * A line of the list of low answers. It does not contain the answer; readers open the review for
 * that.
 *
 * @param score null where only whether the solution holds was asked
 * @param ticket null where the caller may not read it
 * @param owner the name of the assigned person, or null
 */
public record SurveyReviewRow(
        long id,
        SurveyKind kind,
        Integer score,
        SurveyReviewState state,
        Instant openedAt,
        TicketRow ticket,
        String area,
        String owner)
        implements Serializable {}
