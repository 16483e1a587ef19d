package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.ContractTermQuery;
import cl.soser.canal.sla.ContractTermRow;
import cl.soser.canal.sla.ContractTermService;
import cl.soser.canal.sla.ContractTermState;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.SlaService;
import cl.soser.canal.sla.SlaTerms;
import cl.soser.canal.sla.SlaTerms.StageOfArea;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract's term changes by two people, from a day to come, within the contract's bound. */
class ContractTermsIT extends TicketCase {

    @Inject ContractTermService contractTermService;
    @Inject ContractTermQuery contractTermQuery;
    @Inject SlaService slaService;

    /** Far away, so that no other test enters tickets on the days of these terms. */
    @BeforeEach
    void far() {
        time.set(Instant.parse("2031-03-03T15:00:00Z"));
    }

    private Map<String, Integer> hours(String motive, int hours) throws Exception {
        Map<String, Integer> all =
                new HashMap<>(as(administrator(), () -> contractTermService.inForce()));
        all.put(motive, hours);
        return all;
    }

    private void propose(Map<String, Integer> hours, LocalDate from) throws Exception {
        as(administrator(), () -> contractTermService.propose(hours, from, "Anexo 3"));
    }

    private ContractTermRow newest() throws Exception {
        return as(administrator(), () -> contractTermService.proposals()).get(0);
    }

    private void confirm(Known who) throws Exception {
        ContractTermRow row = newest();
        as(who, () -> contractTermService.confirm(row.id(), row.version(), "Es el anexo"));
    }

    private void refused(String key, Step act) {
        assertEquals(key, assertThrows(NotAllowedException.class, act::run).getMessage());
    }

    private Duration term(String number) {
        Ticket ticket = ticket(number);
        return Duration.between(ticket.getEnteredAt(), ticket.getDueAt());
    }

    private String question() {
        return file("CONSULTA", "A qué hora", "¿A qué hora sirven el almuerzo?");
    }

    @Test
    void aTermChangesByTwoPeopleFromADayToComeAndWhatEnteredKeepsItsOwn() throws Exception {
        LocalDate day = today().plusDays(3);
        int before = as(administrator(), () -> contractTermService.inForce()).get("CONSULTA");
        propose(hours("CONSULTA", 48), day);
        refused("contractTerm.own", () -> confirm(administrator()));
        refused("contractTerm.waiting", () -> propose(hours("CONSULTA", 24), day));
        confirm(manager());
        assertEquals(ContractTermState.CONFIRMADO, newest().state());
        refused("contractTerm.none", () -> confirm(manager()));
        String now = question();
        assertEquals(before, term(now).toHours(), "the day has not come");

        SlaTerms inside = as(administrator(), () -> slaService.inForce());
        Map<StageOfArea, Duration> internal = new HashMap<>(inside.internal());
        internal.put(new StageOfArea(InternalStage.VALIDACION, ANSWERING), Duration.ofHours(3));
        as(
                administrator(),
                () -> slaService.change(inside.version(), internal, inside.shares(), "Prueba"));
        assertEquals(before, term(question()).toHours(), "an internal term brings it no nearer");

        time.advance(Duration.ofDays(4));
        String then = question();
        assertEquals(48, term(then).toHours(), "nor does it get lost");
        assertEquals(
                Duration.ofHours(3),
                as(administrator(), () -> slaService.inForce())
                        .internal(InternalStage.VALIDACION, ANSWERING));
        assertEquals(before, term(now).toHours());
        assertEquals(48L, ticket(then).getTermHours());

        propose(hours("CONSULTA", before), today().plusDays(1));
        confirm(manager());
        time.advance(Duration.ofDays(2));
        assertEquals(before, term(question()).toHours());
        SlaTerms last = as(administrator(), () -> slaService.inForce());
        as(
                administrator(),
                () ->
                        slaService.change(
                                last.version(), inside.internal(), inside.shares(), "Antes"));
        assertEquals(72, contractTermQuery.longestHours());
    }

    @Test
    void onlyWhatTheContractAdmitsMayBeProposed() throws Exception {
        LocalDate day = today().plusDays(30);
        assertEquals(72, as(manager(), () -> contractTermService.bound()));
        refused("contractTerm.range", () -> propose(hours("RECLAMO", 200), day));
        refused("contractTerm.range", () -> propose(hours("RECLAMO", 73), day));
        refused("contractTerm.range", () -> propose(hours("RECLAMO", 0), day));
        refused("contractTerm.range", () -> propose(hours("RECLAMO", -5), day));
        Map<String, Integer> without = hours("RECLAMO", 72);
        without.remove("RECLAMO");
        refused("sla.contract.missing", () -> propose(without, day));
        refused("sla.same", () -> propose(hours("RECLAMO", 72), day));
        refused("contractTerm.past", () -> propose(hours("RECLAMO", 48), today()));
        refused("contractTerm.past", () -> propose(hours("RECLAMO", 48), today().minusDays(1)));
    }

    @Test
    void aProposalIsRejectedOrWithdrawnAndNothingChanges() throws Exception {
        LocalDate day = today().plusDays(2);
        propose(hours("RECLAMO", 48), day);
        ContractTermRow first = newest();
        refused(
                "contractTerm.notOwn",
                () ->
                        as(
                                manager(),
                                () ->
                                        contractTermService.withdraw(
                                                first.id(), first.version(), "no")));
        as(manager(), () -> contractTermService.reject(first.id(), first.version(), "No va"));
        propose(hours("RECLAMO", 48), day);
        ContractTermRow second = newest();
        as(
                administrator(),
                () -> contractTermService.withdraw(second.id(), second.version(), "Me equivoqué"));
        time.advance(Duration.ofDays(3));
        assertEquals(72, term(complaint()).toHours());
        for (Known other : new Known[] {writer(), with(Role.OPERADOR), with(Role.TI)}) {
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    other,
                                    () ->
                                            contractTermService.propose(
                                                    hours("RECLAMO", 48), day, "No puede")));
        }
    }

    @Test
    void aProposalThatWaitedPastItsDayCannotBeConfirmed() throws Exception {
        propose(hours("RECLAMO", 48), today().plusDays(1));
        time.advance(Duration.ofDays(2));
        refused("contractTerm.past", () -> confirm(manager()));
        ContractTermRow row = newest();
        assertTrue(row.isWaiting());
        as(manager(), () -> contractTermService.reject(row.id(), row.version(), "Ya pasó"));
        assertFalse(newest().isWaiting());
    }
}
