package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.link.LinkKind;
import cl.soser.canal.link.LinkedTickets;
import cl.soser.canal.link.TicketLinkService;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.handling.RelatedKind;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What one ticket has to do with another, and who may know it. */
class TicketLinksIT extends TicketCase {

    @Inject TicketLinkService ticketLinkService;

    private LinkedTickets of(Known who, String number) throws Exception {
        return as(who, () -> ticketLinkService.of(number));
    }

    private void link(String number, String other, LinkKind kind) throws Exception {
        as(administrator(), () -> ticketLinkService.link(number, other, kind, "Cuentan lo mismo"));
    }

    private String refused(Step act) {
        return assertThrows(NotAllowedException.class, act::run).getMessage();
    }

    @Test
    void aLinkIsReadFromBothEndsEachInItsOwnWords() throws Exception {
        String first = complaint();
        String second = complaint();
        assertEquals(Set.of(), related(first));
        link(second, " " + first.toLowerCase().replace("-", ""), LinkKind.DUPLICADA);
        var there = of(administrator(), second).open().get(0);
        assertEquals("DUPLICADA", there.words());
        assertEquals(first, there.other().number());
        var back = of(administrator(), first).open().get(0);
        assertEquals(Set.of(RelatedKind.VINCULOS), related(first));
        assertEquals(Set.of(RelatedKind.VINCULOS), related(second));
        assertEquals("DUPLICADA.back", back.words());
        assertEquals(second, back.other().number());
        assertEquals("Cuentan lo mismo", back.link().getReason());
        assertEquals(
                "administrador", of(administrator(), first).names().get(back.link().getLinkedBy()));
    }

    @Test
    void aLinkTakenAwayStaysAsHistoryAndMayBeMadeAgain() throws Exception {
        String first = complaint();
        String second = complaint();
        link(first, second, LinkKind.MISMA_CAUSA);
        long id = of(administrator(), first).open().get(0).link().getId();
        as(administrator(), () -> ticketLinkService.unlink(second, id, "No era lo mismo"));
        LinkedTickets after = of(administrator(), first);
        assertEquals(0, after.open().size());
        assertEquals("No era lo mismo", after.removed().get(0).link().getRemovedReason());
        refused(() -> as(administrator(), () -> ticketLinkService.unlink(first, id, "otra vez")));
        link(second, first, LinkKind.RELACIONADA);
        assertEquals(1, of(administrator(), first).open().size());
        assertEquals(1, of(administrator(), first).removed().size());
    }

    @Test
    void noneWithItselfNoneTwiceAndNoCircle() throws Exception {
        String a = complaint();
        String b = complaint();
        String c = complaint();
        refused(() -> link(a, a, LinkKind.RELACIONADA));
        link(a, b, LinkKind.SEGUIMIENTO);
        refused(() -> link(b, a, LinkKind.RELACIONADA));
        refused(() -> link(a, b, LinkKind.MISMA_CAUSA));
        link(b, c, LinkKind.SEGUIMIENTO);
        refused(() -> link(c, a, LinkKind.SEGUIMIENTO));
        link(c, a, LinkKind.RELACIONADA);
    }

    @Test
    void twoAtTheSameMomentMakeOne() throws Exception {
        String a = complaint();
        String b = complaint();
        Known administrator = administrator();
        Callable<Boolean> there =
                () -> {
                    as(
                            administrator,
                            () -> ticketLinkService.link(a, b, LinkKind.DUPLICADA, "doble"));
                    return true;
                };
        Callable<Boolean> back =
                () -> {
                    as(
                            administrator,
                            () -> ticketLinkService.link(b, a, LinkKind.DUPLICADA, "doble"));
                    return true;
                };
        var pool = Executors.newFixedThreadPool(2);
        int done = 0;
        for (Future<Boolean> one : pool.invokeAll(List.of(there, back))) {
            try {
                one.get();
                done++;
            } catch (ExecutionException lost) {
                assertTrue(
                        lost.getCause() instanceof NotAllowedException
                                || lost.getCause() instanceof EJBException,
                        lost.toString());
            }
        }
        pool.shutdown();
        assertEquals(1, done);
        assertEquals(1, of(administrator, a).open().size());
    }

    @Test
    void whoReadsOneEndAloneLearnsOnlyThatThereIsAnother() throws Exception {
        String mine = complaint();
        String other = complaint();
        as(administrator(), () -> ticketService.validateRouting(ref(mine), ANSWERING, null));
        as(
                administrator(),
                () -> ticketService.validateRouting(ref(other), "LOGISTICA", "Es de bodega"));
        link(mine, other, LinkKind.DUPLICADA);
        LinkedTickets seen = of(writer(), mine);
        assertEquals(0, seen.open().size());
        assertEquals(1, seen.hidden());
        assertTrue(seen.names().isEmpty());
        long id = of(administrator(), mine).open().get(0).link().getId();
        assertThrows(
                NotFoundException.class,
                () -> as(writer(), () -> ticketLinkService.unlink(mine, id, "a ciegas")));
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                writer(),
                                () ->
                                        ticketLinkService.link(
                                                mine, other, LinkKind.RELACIONADA, "a ciegas")));
        assertThrows(NotFoundException.class, () -> of(writer(), other));
    }

    @Test
    void ofARestrictedOneNothingIsSaidNotEvenThatItIs() throws Exception {
        String open = complaint();
        String secret = complaint();
        link(open, secret, LinkKind.MISMA_CAUSA);
        as(
                administrator(),
                () -> ticketService.restrict(ref(secret), RestrictedMatter.MALTRATO, "Maltrato"));
        as(administrator(), () -> ticketService.validateRouting(ref(open), ANSWERING, null));
        for (Known who : List.of(writer(), with("OPERADOR"))) {
            LinkedTickets seen = of(who, open);
            assertEquals(0, seen.open().size());
            assertEquals(0, seen.hidden());
            long steps =
                    as(who, () -> ticketDetailsService.open(open)).steps().stream()
                            .filter(step -> String.valueOf(step.getReason()).contains(secret))
                            .count();
            assertEquals(0, steps);
        }
        String same =
                refused(
                        () ->
                                as(
                                        with("OPERADOR"),
                                        () ->
                                                ticketLinkService.link(
                                                        open, secret, LinkKind.RELACIONADA, "x")));
        String none =
                refused(
                        () ->
                                as(
                                        with("OPERADOR"),
                                        () ->
                                                ticketLinkService.link(
                                                        open,
                                                        "CP-2026-900000",
                                                        LinkKind.RELACIONADA,
                                                        "x")));
        assertEquals(none.replace("CP-2026-900000", secret), same);
    }

    @Test
    void badInputAndOtherRolesAreRefused() throws Exception {
        String a = complaint();
        String b = complaint();
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        as(
                                administrator(),
                                () -> ticketLinkService.link(a, b, LinkKind.RELACIONADA, " ")));
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        as(
                                administrator(),
                                () -> ticketLinkService.link(a, "", LinkKind.RELACIONADA, "x")));
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> ticketLinkService.unlink(a, 999_999_999L, "x")));
        for (String role : List.of("TI", "DATOS", "TERRENO", "CIUDADANO")) {
            assertThrows(EJBAccessException.class, () -> of(with(role), a));
        }
        assertThrows(EJBAccessException.class, () -> of(institution("JUNAEB"), a));
    }
}
