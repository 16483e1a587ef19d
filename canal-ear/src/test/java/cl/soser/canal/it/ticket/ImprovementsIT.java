package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionReminders;
import cl.soser.canal.correctiveaction.CreateCorrectiveActionCommand;
import cl.soser.canal.improvement.ImprovementDetails;
import cl.soser.canal.improvement.ImprovementQuery;
import cl.soser.canal.improvement.ImprovementService;
import cl.soser.canal.improvement.ImprovementState;
import cl.soser.canal.it.core.Reminding;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Suggestions lead to ideas, ideas to actions, and people are told of their actions once. */
class ImprovementsIT extends TicketCase {

    @Inject ImprovementQuery improvementQuery;
    @Inject ImprovementService acts;
    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject CorrectiveActionReminders correctiveActionReminders;
    @Inject Reminding reminding;

    private String suggestion() {
        return file("SUGERENCIA", "Más fruta", "Sería bueno dar más fruta en el desayuno.");
    }

    private CreateCorrectiveActionCommand action(Known owner) {
        return new CreateCorrectiveActionCommand(
                ActionKind.PREVENTIVA,
                "Dar fruta dos veces por semana",
                null,
                null,
                "Nutrición",
                owner.id(),
                today().plusDays(2));
    }

    private ImprovementDetails sheet(long id) throws Exception {
        return as(administrator(), () -> improvementQuery.get(id));
    }

    private CommitmentRef at(long id) throws Exception {
        return sheet(id).improvement().ref();
    }

    private List<String> waiting(Known who) throws Exception {
        List<String> all = new ArrayList<>();
        Long below = null;
        while (true) {
            Long from = below;
            Slice<TicketRow> page = as(who, () -> improvementQuery.suggestions(from, 3));
            page.rows().forEach(row -> all.add(row.number()));
            if (!page.more() || page.rows().isEmpty()) {
                return all;
            }
            below = page.rows().get(page.rows().size() - 1).id();
        }
    }

    private void refused(String key, Known who, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    @Test
    void aSuggestionWaitsUntilItIsTakenUpOrLeftWithAReason() throws Exception {
        String taken = suggestion();
        String left = suggestion();
        assertTrue(waiting(administrator()).containsAll(List.of(taken, left)));
        long id =
                as(
                        administrator(),
                        () -> acts.propose("Más fruta", "Dos veces por semana", List.of(taken)));
        as(administrator(), () -> improvementQuery.requireSuggestion(left));
        as(administrator(), () -> acts.dismiss(left, "Ya se da a diario"));
        assertFalse(waiting(administrator()).contains(taken));
        assertFalse(waiting(administrator()).contains(left));
        refused(
                "improvement.taken",
                administrator(),
                () -> acts.propose("Otra", "Otra vez", List.of(taken)));
        assertEquals(ImprovementState.PROPUESTA, sheet(id).improvement().getState());
        assertEquals(1, sheet(id).tickets().size());
    }

    @Test
    void whatIsNoSuggestionOrIsNotThereGivesNoIdea() throws Exception {
        String complaint = complaint();
        refused(
                "improvement.notSuggestion",
                administrator(),
                () -> acts.proposeFromSuggestions("Más fruta", "Dos veces", List.of(complaint)));
        refused(
                "improvement.notSuggestion",
                administrator(),
                () -> acts.dismiss(complaint, "Ya se hace"));
        refused(
                "remedy.ticket.unknown",
                administrator(),
                () ->
                        acts.proposeFromSuggestions(
                                "Más fruta", "Dos veces", List.of("CP-2026-999999")));
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> improvementQuery.requireSuggestion(complaint)));
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                administrator(),
                                () -> improvementQuery.requireSuggestion("CP-2026-999999")));
    }

    @Test
    void acceptedAnActionCarriesItOutForWhoeverSuggestedIt() throws Exception {
        String number = suggestion();
        Known owner = area("NUTRICION");
        long id = as(owner, () -> acts.propose("Más fruta", "Dos veces por semana", List.of()));
        long other =
                as(administrator(), () -> acts.propose("Más fruta", "Dos veces", List.of(number)));
        assertThrows(
                EJBAccessException.class,
                () -> as(owner, () -> acts.accept(at(id), "Sí", action(owner))));
        long action = as(administrator(), () -> acts.accept(at(other), "Sí", action(owner)));
        assertEquals(action, sheet(other).correctiveAction().getId());
        assertEquals(
                action,
                as(administrator(), () -> correctiveActionQuery.ofTicket(number))
                        .get(0)
                        .correctiveAction()
                        .getId());
        refused("improvement.decided", administrator(), () -> acts.discard(at(other), "No"));
        CommitmentRef seen = at(id);
        as(manager(), () -> acts.discard(seen, "Ya se hace"));
        refused("improvement.stale", manager(), () -> acts.discard(seen, "Ya se hace"));
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> improvementQuery.get(id)));
    }

    @Test
    void whoeverAnswersForAnActionIsToldOnceForEachOfItsDays() throws Exception {
        Known owner =
                accounts.account("accion-it@it.example", Set.of("AREA"), Set.of("NUTRICION"), null);
        time.set(Instant.parse("2027-03-01T15:00:00Z"));
        long id = as(administrator(), () -> acts.propose("Más fruta", "Dos veces", List.of()));
        as(administrator(), () -> acts.accept(at(id), "Sí", action(owner)));
        assertTrue(reminding.remind(correctiveActionReminders, owner.id()));
        assertFalse(reminding.remind(correctiveActionReminders, owner.id()));
        time.advance(Duration.ofDays(3));
        assertTrue(reminding.remind(correctiveActionReminders, owner.id()));
        assertFalse(reminding.remind(correctiveActionReminders, owner.id()));
        time.set(Instant.parse("2027-03-06T15:00:00Z"));
        assertTrue(reminding.due(correctiveActionReminders, owner.id()).isEmpty(), "on a Saturday");
        assertEquals(2, mails("accion-it@it.example"));
    }

    private long mails(String address) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT COUNT(m) FROM OutboundMessage m
                                        WHERE m.recipientAddress = :address
                                            AND m.templateCode = 'acciones-pendientes'""",
                                        Long.class)
                                .setParameter("address", address)
                                .getSingleResult());
    }
}
