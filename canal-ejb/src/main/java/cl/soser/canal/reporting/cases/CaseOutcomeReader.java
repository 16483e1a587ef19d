package cl.soser.canal.reporting.cases;

import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.Finding;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the results of many requests at once: five statements for a page of any length. Checks no
 * rights; callers must check them.
 */
@Dependent
class CaseOutcomeReader {

    private static final Set<StepKind> STAGES =
            EnumSet.of(StepKind.RESPUESTA, StepKind.RESPUESTA_DEFINITIVA, StepKind.REAPERTURA);

    private static final String FOLIOS =
            "SELECT s.ticketId, s.folio FROM PaperSheet s WHERE s.ticketId IN :ids";

    private static final String REACHED_STAGES =
            """
            SELECT s.ticketId, s.kind, s.happenedAt FROM TicketStep s
            WHERE s.ticketId IN :ids AND s.kind IN :kinds ORDER BY s.id""";

    private static final String FINDINGS =
            """
            SELECT a.ticket.id, a.wording.finding, a.wording.causeKind, a.wording.cause
            FROM Answer a
            WHERE a.ticket.id IN :ids AND a.state = :sent
              AND a.wording.finding IS NOT NULL
            ORDER BY a.id""";

    private static final String ACTIONS =
            """
            SELECT l.link.ticketId, r.kind, r.description, r.state, r.dueOn, r.doneOn
            FROM CorrectiveActionTicket l, CorrectiveAction r
            WHERE r.id = l.link.correctiveAction AND l.link.ticketId IN :ids ORDER BY r.id""";

    private static final String SCORES =
            """
            SELECT s.ticket.id, s.score FROM Survey s
            WHERE s.ticket.id IN :ids AND s.kind = :kind AND s.score IS NOT NULL""";

    @PersistenceContext EntityManager em;

    /** The results of one of them so far. */
    private static final class OutcomeDraft {
        private Long folio;
        private final List<CaseOutcome.ReachedStage> stages = new ArrayList<>();
        private Finding finding;
        private CauseKind causeKind;
        private String cause;
        private final List<CaseOutcome.Action> actions = new ArrayList<>();
        private Integer score;

        private CaseOutcome whole() {
            return new CaseOutcome(folio, stages, finding, causeKind, cause, actions, score);
        }
    }

    Map<Long, CaseOutcome> of(Collection<CaseRow> rows) {
        Map<Long, OutcomeDraft> drafts = new HashMap<>();
        rows.forEach(
                row -> {
                    OutcomeDraft draft = new OutcomeDraft();
                    draft.stages.add(new CaseOutcome.ReachedStage(Stage.ACUSE, row.enteredAt()));
                    drafts.put(row.id(), draft);
                });
        if (!drafts.isEmpty()) {
            folios(drafts);
            stages(drafts);
            findings(drafts);
            actions(drafts);
            scores(drafts);
        }
        Map<Long, CaseOutcome> extras = new HashMap<>();
        drafts.forEach((id, draft) -> extras.put(id, draft.whole()));
        return extras;
    }

    private void folios(Map<Long, OutcomeDraft> drafts) {
        rows(em.createQuery(FOLIOS, Object[].class), drafts)
                .forEach(row -> drafts.get((Long) row[0]).folio = (Long) row[1]);
    }

    private void stages(Map<Long, OutcomeDraft> drafts) {
        rows(em.createQuery(REACHED_STAGES, Object[].class).setParameter("kinds", STAGES), drafts)
                .forEach(
                        row ->
                                drafts.get((Long) row[0])
                                        .stages
                                        .add(
                                                new CaseOutcome.ReachedStage(
                                                        Stage.valueOf(row[1].toString()),
                                                        (Instant) row[2])));
    }

    /** The data of the last answer that left. */
    private void findings(Map<Long, OutcomeDraft> drafts) {
        rows(
                        em.createQuery(FINDINGS, Object[].class)
                                .setParameter("sent", AnswerState.ENVIADA),
                        drafts)
                .forEach(
                        row -> {
                            OutcomeDraft draft = drafts.get((Long) row[0]);
                            draft.finding = (Finding) row[1];
                            draft.causeKind = (CauseKind) row[2];
                            draft.cause = (String) row[3];
                        });
    }

    private void actions(Map<Long, OutcomeDraft> drafts) {
        rows(em.createQuery(ACTIONS, Object[].class), drafts)
                .forEach(
                        row ->
                                drafts.get((Long) row[0])
                                        .actions
                                        .add(
                                                new CaseOutcome.Action(
                                                        (ActionKind) row[1],
                                                        (String) row[2],
                                                        (CorrectiveActionState) row[3],
                                                        (LocalDate) row[4],
                                                        (LocalDate) row[5])));
    }

    private void scores(Map<Long, OutcomeDraft> drafts) {
        rows(
                        em.createQuery(SCORES, Object[].class)
                                .setParameter("kind", SurveyKind.SATISFACCION),
                        drafts)
                .forEach(row -> drafts.get((Long) row[0]).score = (Integer) row[1]);
    }

    private static List<Object[]> rows(TypedQuery<Object[]> query, Map<Long, OutcomeDraft> drafts) {
        return query.setParameter("ids", drafts.keySet()).getResultList();
    }
}
