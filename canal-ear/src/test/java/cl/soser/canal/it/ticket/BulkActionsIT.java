package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.bulk.BulkActionCommand;
import cl.soser.canal.bulk.BulkActionDetails;
import cl.soser.canal.bulk.BulkActionJob;
import cl.soser.canal.bulk.BulkActionService;
import cl.soser.canal.bulk.BulkActionWorker;
import cl.soser.canal.bulk.BulkItemState;
import cl.soser.canal.bulk.BulkKind;
import cl.soser.canal.bulk.BulkProblem;
import cl.soser.canal.bulk.BulkState;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.note.MentionService;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.suite.PostgresqlSuite;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.search.TicketOrder;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An act on many does to each ticket what one might do to it alone, once, and takes it back. */
@Tag(DerbySuite.LONG)
class BulkActionsIT extends TicketCase {

    private static final Logger LOG = Logger.getLogger(BulkActionsIT.class.getName());
    private static final BulkActionCommand RAISE =
            new BulkActionCommand(
                    BulkKind.URGENCIA, null, Urgency.ALTA, "Faltó pan en toda la comuna");
    private static final BulkActionCommand HAND =
            new BulkActionCommand(BulkKind.DERIVAR, "NUTRICION", null, "Es de la minuta");

    @Inject BulkActionService bulks;
    @Inject BulkActionWorker bulkActionWorker;
    @Inject BulkActionJob bulkActionJob;
    @Inject MentionService mentionService;

    private long chosen(Known who, List<String> numbers) throws Exception {
        return as(who, () -> bulks.prepareChosen(SecretTokens.random(), numbers));
    }

    private void order(Known who, long id, BulkActionCommand order) throws Exception {
        as(who, () -> bulks.order(id, order));
    }

    private BulkActionDetails sheet(Known who, long id) throws Exception {
        return as(who, () -> bulks.get(id, false, -1, 200));
    }

    private Map<String, Optional<BulkProblem>> problems(Known who, long id) throws Exception {
        return sheet(who, id).lines().stream()
                .collect(
                        Collectors.toMap(
                                BulkActionDetails.Line::number,
                                one -> Optional.ofNullable(one.problem())));
    }

    private Map<String, BulkItemState> states(Known who, long id) throws Exception {
        return sheet(who, id).lines().stream()
                .collect(
                        Collectors.toMap(
                                BulkActionDetails.Line::number, BulkActionDetails.Line::state));
    }

    private long run(Known who, List<String> numbers, BulkActionCommand order) throws Exception {
        long id = chosen(who, numbers);
        order(who, id, order);
        as(who, () -> bulks.start(id));
        await(who, id, BulkState.LISTA);
        return id;
    }

    private void await(Known who, long id, BulkState wanted) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (sheet(who, id).bulk().getState() != wanted) {
            assertTrue(System.nanoTime() < end, () -> "still not " + wanted);
            bulkActionJob.round(); // its own timer does too
        }
    }

    private long steps(String number, StepKind kind) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(s) FROM TicketStep s, Ticket t WHERE s.ticketId"
                                                + " = t.id AND t.number = :n AND s.kind = :kind",
                                        Long.class)
                                .setParameter("n", number)
                                .setParameter("kind", kind)
                                .getSingleResult());
    }

    @Tag(PostgresqlSuite.ALONE)
    @Test
    void whatThePreviewSaysIsWhatHappensInEveryStatus() throws Exception {
        Set<TicketStatus> statuses = EnumSet.complementOf(EnumSet.of(TicketStatus.EN_VISACION));
        for (BulkActionCommand order :
                List.of(
                        RAISE,
                        HAND,
                        new BulkActionCommand(BulkKind.VALIDAR, null, null, null),
                        new BulkActionCommand(BulkKind.TOMAR, null, null, null),
                        new BulkActionCommand(BulkKind.NOTA, null, null, "Ojo con la ruta"))) {
            List<String> numbers = new ArrayList<>();
            for (TicketStatus status : statuses) {
                numbers.add(in(status));
            }
            long id = chosen(administrator(), numbers);
            order(administrator(), id, order);
            var foreseen = problems(administrator(), id);
            as(administrator(), () -> bulks.start(id));
            await(administrator(), id, BulkState.LISTA);
            assertEquals(foreseen, problems(administrator(), id), order.kind().name());
            assertTrue(foreseen.values().stream().anyMatch(Optional::isEmpty));
        }
    }

    @Test
    void takingItBackRestoresWhatNobodyHasTouchedAndSaysWhatStays() throws Exception {
        String unlooked = in(TicketStatus.POR_VALIDAR);
        String handed = in(TicketStatus.EN_AREA);
        String touched = in(TicketStatus.EN_AREA);
        String closed = in(TicketStatus.CERRADO);
        as(writer(), () -> ticketService.take(ref(handed)));
        Ticket before = ticket(handed);
        long id = run(administrator(), List.of(unlooked, handed, touched, closed), HAND);
        assertEquals("NUTRICION", ticket(handed).getArea());
        assertNull(ticket(handed).getTakenBy());
        assertEquals(TicketStatus.EN_AREA, status(unlooked));
        as(area("NUTRICION"), () -> ticketService.take(ref(touched)));
        as(administrator(), () -> bulks.takeBack(id));
        as(administrator(), () -> bulks.takeBack(id));
        await(administrator(), id, BulkState.DESHECHA);
        assertEquals(
                Map.of(
                        unlooked, BulkItemState.DESHECHA,
                        handed, BulkItemState.DESHECHA,
                        touched, BulkItemState.QUEDA,
                        closed, BulkItemState.RECHAZADA),
                states(administrator(), id));
        assertEquals(TicketStatus.POR_VALIDAR, status(unlooked));
        assertNull(ticket(unlooked).getRoutingAgreed());
        assertEquals(ANSWERING, ticket(unlooked).getArea());
        assertEquals(before.getArea(), ticket(handed).getArea());
        assertEquals(before.getTakenBy(), ticket(handed).getTakenBy());
        assertEquals("NUTRICION", ticket(touched).getArea());
        assertEquals(1, steps(handed, StepKind.DERIVACION));
        assertEquals(1, steps(handed, StepKind.REVERSA));
        as(administrator(), () -> ticketService.validateRouting(ref(unlooked), ANSWERING, null));
    }

    @Test
    void thePreviewKnowsOfAnAnswerThatIsAboutToLeave() throws Exception {
        String leaving = in(TicketStatus.EN_REVISION);
        as(administrator(), () -> answers.send(ref(leaving), true));
        long id = chosen(administrator(), List.of(leaving));
        order(administrator(), id, RAISE);
        assertEquals(
                Map.of(leaving, Optional.of(BulkProblem.SALIENDO)), problems(administrator(), id));
        as(administrator(), () -> answers.undo(ref(leaving)));
    }

    @Test
    void takingItBackLeavesOutWhatSomebodyHasWrittenOnSince() throws Exception {
        String quiet = in(TicketStatus.EN_AREA);
        String noted = in(TicketStatus.EN_AREA);
        long id = run(administrator(), List.of(quiet, noted), RAISE);
        time.advance(Duration.ofSeconds(5));
        as(writer(), () -> ticketService.note(noted, "Ya lo estoy viendo con esa urgencia"));
        as(administrator(), () -> bulks.takeBack(id));
        await(administrator(), id, BulkState.DESHECHA);
        assertEquals(
                Map.of(quiet, BulkItemState.DESHECHA, noted, BulkItemState.QUEDA),
                states(administrator(), id));
        assertEquals(Optional.of(BulkProblem.TOCADA), problems(administrator(), id).get(noted));
    }

    @Test
    void aNoteOnManyCallsPeopleAsANoteOnOneDoes() throws Exception {
        String theirs = in(TicketStatus.EN_AREA);
        String foreign = in(TicketStatus.EN_AREA);
        as(administrator(), () -> ticketService.reroute(ref(foreign), "LOGISTICA", "es de ellos"));
        Known her =
                accounts.account(
                        "llamada-por-muchas@it.example", Set.of("AREA"), Set.of(ANSWERING), null);
        long id = chosen(administrator(), List.of(theirs, foreign));
        NotAllowedException nobody =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                order(
                                        administrator(),
                                        id,
                                        new BulkActionCommand(
                                                BulkKind.NOTA, null, null, "Ojo @noexiste")));
        assertEquals("mention.unknown", nobody.getMessage());
        order(
                administrator(),
                id,
                new BulkActionCommand(BulkKind.NOTA, null, null, "Ojo @llamada-por-muchas"));
        assertEquals(
                Map.of(
                        theirs, Optional.empty(),
                        foreign, Optional.of(BulkProblem.MENCION)),
                problems(administrator(), id));
        as(administrator(), () -> bulks.start(id));
        await(administrator(), id, BulkState.LISTA);
        assertEquals(
                List.of(theirs),
                as(her, () -> mentionService.page(null, 50)).rows().stream()
                        .map(row -> row.ticket().number())
                        .toList());
    }

    @Test
    void manyAreGivenToSomebodyWhoMayWorkOnThemAndTakenBack() throws Exception {
        String theirs = in(TicketStatus.EN_AREA);
        String foreign = in(TicketStatus.EN_AREA);
        as(administrator(), () -> ticketService.reroute(ref(foreign), "LOGISTICA", "es de ellos"));
        Known her =
                accounts.account(
                        "recibe-muchas@it.example", Set.of("AREA"), Set.of(ANSWERING), null);
        BulkActionCommand give =
                new BulkActionCommand(BulkKind.ASIGNAR, null, null, her.id(), "Turno de tarde");
        long id = chosen(administrator(), List.of(theirs, foreign));
        order(administrator(), id, give);
        assertEquals(
                Map.of(
                        theirs, Optional.empty(),
                        foreign, Optional.of(BulkProblem.NO_PUEDE)),
                problems(administrator(), id));
        as(administrator(), () -> bulks.start(id));
        await(administrator(), id, BulkState.LISTA);
        assertEquals(her.id(), ticket(theirs).getTakenBy());
        assertEquals(1, as(her, () -> mentionService.unread()).intValue());
        as(administrator(), () -> bulks.takeBack(id));
        await(administrator(), id, BulkState.DESHECHA);
        assertNull(ticket(theirs).getTakenBy());
        assertThrows(
                NotAllowedException.class,
                () -> {
                    long own = chosen(writer(), List.of(theirs));
                    order(
                            writer(),
                            own,
                            new BulkActionCommand(
                                    BulkKind.ASIGNAR, null, null, area("LOGISTICA").id(), null));
                });
    }

    @Test
    void anAreaReachesItsOwnTicketsAloneAndOnlyByItsOwnActs() throws Exception {
        String own = in(TicketStatus.EN_AREA);
        String foreign = in(TicketStatus.EN_AREA);
        as(administrator(), () -> ticketService.reroute(ref(foreign), "LOGISTICA", "es de ellos"));
        Known writer = writer();
        long id = chosen(writer, List.of(own, foreign, "CP-2026-999999"));
        assertEquals(
                List.of(own),
                sheet(writer, id).lines().stream().map(BulkActionDetails.Line::number).toList());
        assertThrows(NotAllowedException.class, () -> chosen(writer, List.of(foreign)));
        long whole =
                as(
                        writer,
                        () ->
                                bulks.prepare(
                                        SecretTokens.random(),
                                        TicketCriteria.ofWords("bandejas"),
                                        TicketOrder.INGRESO,
                                        false,
                                        new ListCriteria(Map.of("q", "bandejas"))));
        assertTrue(
                sheet(writer, whole).lines().stream()
                        .noneMatch(one -> one.number().equals(foreign)));
        assertThrows(
                NotAllowedException.class,
                () -> order(writer, id, new BulkActionCommand(BulkKind.VALIDAR, null, null, null)));
        assertThrows(
                NotAllowedException.class,
                () ->
                        order(
                                writer,
                                id,
                                new BulkActionCommand(BulkKind.DERIVAR, "NADIE", null, "x")));
        order(writer, id, HAND);
        as(writer, () -> bulks.start(id));
        await(writer, id, BulkState.LISTA);
        BulkActionDetails.Line line = sheet(writer, id).lines().get(0);
        assertEquals(own, line.number());
        assertNull(line.row()); // handed on: its subject is no longer theirs to read
        as(writer, () -> bulks.takeBack(id));
        await(writer, id, BulkState.DESHECHA);
        assertEquals(ANSWERING, ticket(own).getArea());
    }

    @Test
    void anothersActIsUnknownAndLeadersReadIt() throws Exception {
        Known writer = writer();
        long id = chosen(writer, List.of(in(TicketStatus.EN_AREA)));
        for (Known other : List.of(area("CALIDAD"), administrator(), manager(), with("OPERADOR"))) {
            assertThrows(NotFoundException.class, () -> sheet(other, id));
            assertThrows(NotFoundException.class, () -> order(other, id, RAISE));
            assertThrows(NotFoundException.class, () -> as(other, () -> bulks.start(id)));
            assertThrows(NotFoundException.class, () -> as(other, () -> bulks.discard(id)));
        }
        order(writer, id, RAISE);
        as(writer, () -> bulks.start(id));
        await(writer, id, BulkState.LISTA);
        assertEquals(1, sheet(manager(), id).lines().size());
        assertThrows(NotFoundException.class, () -> as(manager(), () -> bulks.takeBack(id)));
        assertThrows(NotFoundException.class, () -> sheet(area("CALIDAD"), id));
        assertThrows(EJBAccessException.class, () -> sheet(with("TI"), id));
        assertThrows(EJBAccessException.class, () -> sheet(institution("JUNJI"), id));
        assertThrows(NotAllowedException.class, () -> as(writer, () -> bulks.discard(id)));
    }

    @Test
    void theKeyOfAnothersFormIsNotKnown() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String key = SecretTokens.random();
        as(administrator(), () -> bulks.prepareChosen(key, List.of(number)));
        Known other = writer();
        assertThrows(
                NotFoundException.class,
                () -> as(other, () -> bulks.prepareChosen(key, List.of(number))));
    }

    @Test
    void aPressRepeatedIsOneActAndWhatChangedSinceIsLeftAlone() throws Exception {
        String one = in(TicketStatus.EN_AREA);
        String changed = in(TicketStatus.EN_AREA);
        String key = SecretTokens.random();
        Known administrator = administrator();
        long id = as(administrator, () -> bulks.prepareChosen(key, List.of(one, changed)));
        assertEquals(id, as(administrator, () -> bulks.prepareChosen(key, List.of(one, changed))));
        assertThrows(NotAllowedException.class, () -> as(administrator, () -> bulks.start(id)));
        order(administrator, id, RAISE);
        as(writer(), () -> ticketService.take(ref(changed)));
        as(administrator, () -> bulks.start(id));
        as(administrator, () -> bulks.start(id));
        await(administrator, id, BulkState.LISTA);
        assertEquals(
                Map.of(one, BulkItemState.HECHA, changed, BulkItemState.RECHAZADA),
                states(administrator, id));
        assertEquals(Optional.of(BulkProblem.CAMBIO), problems(administrator, id).get(changed));
        assertEquals(1, steps(one, StepKind.URGENCIA));
        assertEquals(0, steps(changed, StepKind.URGENCIA));
    }

    @Test
    void anAreaHearsOfAllItGotInOneMail() throws Exception {
        Known reader =
                accounts.account(
                        "masiva-" + UUID.randomUUID() + "@it.example",
                        Set.of("AREA"),
                        Set.of("NUTRICION"),
                        null);
        List<String> numbers = List.of(in(TicketStatus.EN_AREA), in(TicketStatus.EN_AREA));
        run(administrator(), numbers, HAND);
        List<String> told =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT m.templateCode FROM OutboundMessage m, Account a"
                                                        + " WHERE a.id = :id AND m.recipientAddress ="
                                                        + " a.email AND m.templateCode LIKE 'derivado%'",
                                                String.class)
                                        .setParameter("id", reader.id())
                                        .getResultList());
        assertEquals(List.of("derivados"), told);
    }

    @Test
    void whoeverLostTheRightMeanwhileChangesNothing() throws Exception {
        Known leaver =
                accounts.account(
                        "masiva-" + UUID.randomUUID() + "@it.example",
                        Set.of("AREA"),
                        Set.of(ANSWERING),
                        null);
        String number = in(TicketStatus.EN_AREA);
        long id = chosen(leaver, List.of(number));
        order(leaver, id, RAISE);
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Account a SET a.state ="
                                                + " cl.soser.canal.account.AccountState.DESACTIVADA"
                                                + " WHERE a.id = :id")
                                .setParameter("id", leaver.id())
                                .executeUpdate());
        as(leaver, () -> bulks.start(id));
        await(leaver, id, BulkState.LISTA);
        assertEquals(Optional.of(BulkProblem.SIN_PERMISO), problems(leaver, id).get(number));
        assertEquals(0, steps(number, StepKind.URGENCIA));
    }

    @Test
    void manyServersAndOneThatDiesDoEachTicketOnce() throws Exception {
        List<String> numbers = IntStream.range(0, 160).mapToObj(i -> complaint()).toList();
        Known administrator = administrator();
        long id = chosen(administrator, numbers);
        order(administrator, id, RAISE);
        as(administrator, () -> bulks.start(id));
        bulkActionWorker.claim(id); // by a server that dies before it does any of it
        List<CompletableFuture<Void>> servers =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> serve(id)))
                        .toList();
        servers.forEach(CompletableFuture::join);
        time.advance(Duration.ofMinutes(3));
        await(administrator, id, BulkState.LISTA);
        assertEquals(160, sheet(administrator, id).settled());
        for (String number : numbers) {
            assertEquals(1, steps(number, StepKind.URGENCIA), number);
        }
    }

    private void serve(long id) {
        try {
            Optional<String> chunk = bulkActionWorker.claim(id);
            while (chunk.isPresent()) {
                bulkActionWorker.together(id, chunk.get());
                bulkActionWorker.together(id, chunk.get()); // as if its lease had been given twice
                chunk = bulkActionWorker.claim(id);
            }
        } catch (EJBException fasterElsewhere) {
            LOG.fine(fasterElsewhere.toString());
        }
    }

    /** A thousand in half a minute where the machine does nothing else, so with {@code --long}. */
    @Test
    void manyAreDoneAndTakenBackInSeconds() throws Exception {
        int many = isLong() ? 1_000 : 100;
        String word = "milenario" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        for (int i = 0; i < many; i++) {
            file("RECLAMO", "Pan duro " + word, "Hoy el pan venía duro.");
        }
        Known administrator = administrator();
        long id =
                as(
                        administrator,
                        () ->
                                bulks.prepare(
                                        SecretTokens.random(),
                                        TicketCriteria.ofWords(word),
                                        TicketOrder.VENCE,
                                        true,
                                        new ListCriteria(Map.of("q", word))));
        long began = System.nanoTime();
        order(administrator, id, HAND);
        long previewed = System.nanoTime();
        as(administrator, () -> bulks.start(id));
        await(administrator, id, BulkState.LISTA);
        long done = System.nanoTime();
        as(administrator, () -> bulks.takeBack(id));
        await(administrator, id, BulkState.DESHECHA);
        long back = System.nanoTime();
        assertEquals(many, sheet(administrator, id).changed());
        System.out.println(
                "%d tickets: preview %d ms, act %d ms, back %d ms"
                        .formatted(
                                many,
                                (previewed - began) / 1_000_000,
                                (done - previewed) / 1_000_000,
                                (back - done) / 1_000_000));
        assertTrue(done - previewed < Duration.ofSeconds(30).toNanos());
    }
}
