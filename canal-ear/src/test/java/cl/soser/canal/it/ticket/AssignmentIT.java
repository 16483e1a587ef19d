package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.assignment.AssignmentService;
import cl.soser.canal.note.MentionCandidate;
import cl.soser.canal.note.MentionRow;
import cl.soser.canal.note.MentionService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A ticket passes from one colleague to another, and neither learns of it by chance. */
class AssignmentIT extends TicketCase {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject AssignmentService hands;
    @Inject MentionService mentionService;

    private Known somebody(String area) {
        return accounts.account(
                "manos-" + PEOPLE.incrementAndGet() + "@it.example",
                Set.of("AREA"),
                Set.of(area),
                null);
    }

    private List<MentionRow> calls(Known who) throws Exception {
        return as(who, () -> mentionService.page(null, 50)).rows();
    }

    private String refused(Step act) {
        return assertThrows(NotAllowedException.class, act::run).getMessage();
    }

    @Test
    void whoeverHadItIsToldWhenAnotherTakesIt() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known oscar = somebody(ANSWERING);
        Known ines = somebody(ANSWERING);
        as(oscar, () -> hands.take(ref(number)));
        assertEquals(List.of(), calls(oscar));
        as(ines, () -> hands.take(ref(number)));
        assertEquals(ines.id(), ticket(number).getTakenBy());
        assertEquals(number, calls(oscar).get(0).ticket().number());
        as(ines, () -> hands.take(ref(number)));
        assertEquals(1, calls(oscar).size());
    }

    @Test
    void itIsGivenToWhoMayWorkOnItAndThatOneIsTold() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known giver = somebody(ANSWERING);
        Known colleague = somebody(ANSWERING);
        Known stranger = somebody("LOGISTICA");
        List<Long> offered =
                as(giver, () -> hands.others(number)).stream()
                        .map(MentionCandidate::account)
                        .toList();
        assertTrue(offered.contains(colleague.id()));
        assertFalse(offered.contains(giver.id()));
        assertFalse(offered.contains(stranger.id()));
        assertEquals(
                "hands.cannot",
                refused(() -> as(giver, () -> hands.give(ref(number), stranger.id(), null))));
        as(giver, () -> hands.give(ref(number), colleague.id(), "Salgo de vacaciones"));
        assertEquals(colleague.id(), ticket(number).getTakenBy());
        assertTrue(calls(colleague).get(0).note().contains("Salgo de vacaciones"));
        assertThrows(
                NotFoundException.class,
                () -> as(stranger, () -> hands.give(ref(number), giver.id(), null)));
    }

    @Test
    void whoeverClosedItIsSeenThereNoMore() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known one = somebody(ANSWERING);
        Known other = somebody(ANSWERING);
        as(one, () -> ticketDetailsService.look(number));
        assertEquals(1, as(other, () -> ticketDetailsService.look(number)).others().size());
        as(one, () -> ticketDetailsService.leave(number));
        as(one, () -> ticketDetailsService.leave(number));
        assertEquals(List.of(), as(other, () -> ticketDetailsService.look(number)).others());
    }

    @Test
    void onlyWhoHasItOrTheAdministratorLetsItGo() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known holder = somebody(ANSWERING);
        assertEquals("hands.nobody", refused(() -> as(holder, () -> hands.letGo(ref(number)))));
        as(holder, () -> hands.take(ref(number)));
        assertEquals(
                "hands.others",
                refused(() -> as(somebody(ANSWERING), () -> hands.letGo(ref(number)))));
        as(holder, () -> hands.letGo(ref(number)));
        assertNull(ticket(number).getTakenBy());
        as(holder, () -> hands.take(ref(number)));
        as(administrator(), () -> hands.letGo(ref(number)));
        assertEquals(1, calls(holder).size());
    }
}
