package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationTransferService;
import cl.soser.canal.configuration.TransferPlan;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.danger.reader.ReaderEditionDetails;
import cl.soser.canal.danger.reader.ReaderEditionService;
import cl.soser.canal.danger.reader.ReaderEntryCriteria;
import cl.soser.canal.danger.reader.ReaderEntryRow;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.danger.ReaderTrial;
import cl.soser.canal.ticket.danger.ReaderTrialQuery;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The words of the reader: written, tried on past tickets, put in force, taken back. */
@Tag(DerbySuite.LONG)
class DangerWordsIT extends TicketCase {

    private static final String SENTENCE = "La niña tolompeó 🌻 en la sala";
    private static final String SLANG = "🍎 <b>Buenas</b>\n\n" + SENTENCE + ". Gracias.";

    @Inject ReaderEditionService readerEditionService;
    @Inject ReaderTrialQuery readerTrialQuery;
    @Inject DangerQuery dangerQuery;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject ConfigurationTransferService configurationTransferService;

    private ReaderEditionDetails look() throws Exception {
        return as(administrator(), () -> readerEditionService.look());
    }

    private void add(String concept, String words) throws Exception {
        as(administrator(), () -> readerEditionService.addWords(concept, words));
    }

    private ReaderTrial trial() throws Exception {
        return as(administrator(), () -> readerTrialQuery.of(null, 200));
    }

    private void publish() throws Exception {
        ReaderEditionDetails sheet = look();
        String code = trial().code();
        as(
                administrator(),
                () -> readerEditionService.publish(sheet.draft(), sheet.version(), code));
    }

    private void refused(String key, Step act) {
        NotAllowedException no = assertThrows(NotAllowedException.class, act::run);
        assertEquals(key, no.getMessage());
    }

    private void discard() throws Exception {
        ReaderEditionDetails sheet = look();
        as(administrator(), () -> readerEditionService.discard(sheet.draft(), sheet.version()));
    }

    /** Other tests read with what is shipped. */
    @AfterEach
    void asShipped() throws Exception {
        if (readerEditionService == null) {
            return;
        }
        if (look().isDraft()) {
            discard();
        }
        int inForce = look().inForce();
        if (inForce > 0) {
            as(administrator(), () -> readerEditionService.goBackTo(0, inForce));
        }
    }

    private boolean isSeen() {
        return dangerQuery.read("Consulta", SLANG).reasons().stream()
                .anyMatch(reason -> reason.words().contains("tolompeo"));
    }

    @Test
    void whileTheNewReaderIsBuiltNobodyIsReadWithTheOneOfBefore() throws Exception {
        add("VOMITO", "tolompe*");
        assertFalse(isSeen());
        publish();
        ExecutorService readers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> readings = Collections.nCopies(6, this::isSeen);
            for (Future<Boolean> seen : readers.invokeAll(readings)) {
                assertTrue(seen.get(), "each waits for the reader of the edition in force");
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void aWordIsTriedPutInForceReadAndTakenBack() throws Exception {
        String before = file("RECLAMO", "Consulta", SLANG);
        String hidden = file("RECLAMO", "Consulta", SLANG);
        as(
                administrator(),
                () -> ticketService.restrict(ref(hidden), RestrictedMatter.MALTRATO, "una prueba"));
        DangerLevel level = dangerQuery.read("Consulta", SLANG).level();
        add("VOMITO", "tolompe*");
        assertFalse(isSeen(), "a draft changes nothing");
        ReaderTrial trial = trial();
        ReaderTrial.Change change =
                trial.changes().stream()
                        .filter(one -> one.number().equals(before))
                        .findAny()
                        .orElseThrow();
        assertEquals(level, change.now());
        assertEquals(DangerLevel.ALERTA, change.then());
        assertEquals(DangerKind.ENFERMEDAD, change.kind());
        assertEquals(SENTENCE, change.sentence());
        assertTrue(trial.restricted() > 0);
        assertTrue(trial.changes().stream().noneMatch(one -> one.number().equals(hidden)));
        assertFalse(ticket(before).isAlert(), "a trial changes no ticket");

        ReaderEditionDetails sheet = look();
        refused(
                "reader.untried",
                () ->
                        as(
                                administrator(),
                                () ->
                                        readerEditionService.publish(
                                                sheet.draft(), sheet.version(), null)));
        publish();
        assertTrue(isSeen());
        assertTrue(ticket(file("RECLAMO", "Consulta", SLANG)).isAlert());
        assertFalse(ticket(before).isAlert());

        int inForce = look().inForce();
        assertEquals(sheet.draft(), inForce);
        as(administrator(), () -> readerEditionService.goBackTo(0, inForce));
        assertFalse(isSeen());
        assertFalse(ticket(file("RECLAMO", "Consulta", SLANG)).isAlert());
        assertEquals(inForce + 1, look().inForce());
        assertEquals(
                0,
                as(administrator(), () -> readerEditionService.editions(null, 1))
                        .rows()
                        .get(0)
                        .restores());
        assertTrue(
                as(
                                administrator(),
                                () ->
                                        configurationHistoryQuery.page(
                                                Set.of(ConfigurationKind.LECTOR), null, null, 20))
                        .rows()
                        .stream()
                        .anyMatch(line -> line.what().label().contains("tolompe*")));
    }

    @Test
    void whatIsShippedIsSwitchedOffAndOnAgain() throws Exception {
        ReaderEntry gas =
                new ReaderEntry(
                        ReaderEntry.Type.REGLA, "GAS_FUEGO", DangerLevel.ALERTA, "OLOR_GAS");
        as(administrator(), () -> readerEditionService.takeOut(gas));
        assertEquals(1, look().changes().size());
        assertFalse(look().changes().get(0).isOn());
        assertThrows(
                EJBException.class,
                () -> as(administrator(), () -> readerEditionService.takeOut(gas)));
        as(administrator(), () -> readerEditionService.putBack(gas));
        assertEquals(List.of(), look().changes());
        refused("reader.known", () -> as(administrator(), () -> readerEditionService.putBack(gas)));
    }

    @Test
    void theListIsNarrowedAndPaged() throws Exception {
        add("VOMITO", "tolompe*, lanzó el mote");
        ReaderEntryCriteria word = new ReaderEntryCriteria(null, "LANZO EL", "VOMITO", null, true);
        List<ReaderEntryRow> rows =
                as(administrator(), () -> readerEditionService.page(word, 0, 10)).rows();
        assertEquals(1, rows.size());
        assertEquals(ReaderEntryRow.State.AGREGADA, rows.get(0).state());
        ReaderEntryCriteria pest =
                new ReaderEntryCriteria(
                        ReaderEntry.Type.REGLA, null, null, DangerKind.PLAGA, false);
        Slice<ReaderEntryRow> rules =
                as(administrator(), () -> readerEditionService.page(pest, 0, 5));
        assertTrue(rules.more());
        assertTrue(rules.rows().stream().allMatch(row -> row.entry().subject().equals("PLAGA")));
        Slice<ReaderEntryRow> second =
                as(administrator(), () -> readerEditionService.page(pest, 5, 5));
        assertFalse(second.rows().contains(rules.rows().get(0)));
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        refused("reader.words.letters", () -> add("VOMITO", "(a+)+$"));
        refused("reader.words.short", () -> add("VOMITO", "ab*"));
        refused("reader.concept.unknown", () -> add("DRAGON", "dragones"));
        refused("reader.words.many", () -> add("VOMITO", "palabra, ".repeat(51)));
        refused("reader.words.none", () -> add("VOMITO", " , ,"));
        assertThrows(
                ConstraintViolationException.class, () -> add("VOMITO", "palabra ".repeat(1_000)));
        add("VOMITO", "lanzó el mote");
        refused("reader.known", () -> add("VOMITO", "LANZO  EL MOTE"));
        refused("reader.known", () -> add("VOMITO", "vomit*"));
        refused("reader.known", () -> add("VOMITO", "otra palabra, otra palabra"));
        int edition = look().draft();
        data.with(
                em -> {
                    for (int i = 0; i < 1_000; i++) {
                        em.createNativeQuery(
                                        """
                                        insert into reader_edit
                                            (id, edition, type, subject, level, words, added)
                                        values (?1, ?2, 'PALABRA', 'VOMITO', 'NINGUNO', ?3, true)""")
                                .setParameter(1, -1 - i)
                                .setParameter(2, edition)
                                .setParameter(3, "muchas" + "x".repeat(1 + i % 50) + i)
                                .executeUpdate();
                    }
                    return null;
                });
        refused("reader.many", () -> add("VOMITO", "una mas"));
    }

    /** What was decided on a page that is no longer so is refused, in the words of the pages. */
    @Test
    void whoPublishesWhatAnotherChangedIsTold() throws Exception {
        add("VOMITO", "tolompe*");
        ReaderEditionDetails seen = look();
        String code = trial().code();
        add("VOMITO", "lanzó el mote");
        assertThrows(
                EJBException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        readerEditionService.publish(
                                                seen.draft(), seen.version(), code)));
        ReaderEditionDetails now = look();
        refused(
                "reader.untried",
                () ->
                        as(
                                administrator(),
                                () ->
                                        readerEditionService.publish(
                                                now.draft(), now.version(), code)));
        refused(
                "reader.draft.open",
                () -> as(administrator(), () -> readerEditionService.goBackTo(0, now.inForce())));
        assertThrows(
                EJBException.class,
                () ->
                        as(
                                administrator(),
                                () -> readerEditionService.goBackTo(0, now.inForce() + 1)));
        discard();
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                administrator(),
                                () -> readerEditionService.goBackTo(now.inForce(), now.inForce())));
    }

    /** An installation takes the words of another by the file. */
    @Test
    void theConfigurationFileBringsThem() throws Exception {
        String was = as(administrator(), () -> configurationTransferService.write());
        String row =
                "{\"tipo\":\"PALABRA\",\"de\":\"VOMITO\",\"palabras\":\"tolompe*\",\"agregada\":true},"
                        + "{\"tipo\":\"REGLA\",\"de\":\"PLAGA\",\"nivel\":\"POSIBLE_RIESGO\","
                        + "\"palabras\":\"ROEDOR\",\"agregada\":false}";
        String file = was.replaceFirst("\"lector\": \\[\\s*", "\"lector\": [" + row);
        TransferPlan plan = as(administrator(), () -> configurationTransferService.plan(file));
        assertTrue(plan.troubles().isEmpty(), plan.toString());
        assertEquals(2, plan.lines().size(), plan.toString());
        as(administrator(), () -> configurationTransferService.apply(file, plan.code()));
        assertTrue(isSeen());
        assertTrue(as(administrator(), () -> configurationTransferService.plan(file)).isNothing());
        String odd = file.replace("tolompe*", "(a+)+$");
        assertFalse(
                as(administrator(), () -> configurationTransferService.plan(odd))
                        .troubles()
                        .isEmpty());
    }

    @Test
    void nobodyElseSeesOrChangesThem() {
        for (Known other : List.of(writer(), manager(), with("TI"), with("OPERADOR"))) {
            assertThrows(
                    EJBAccessException.class, () -> as(other, () -> readerEditionService.look()));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> readerEditionService.addWords("VOMITO", "algo")));
            assertThrows(
                    EJBAccessException.class, () -> as(other, () -> readerTrialQuery.of(null, 10)));
        }
    }

    /** Filing works, whatever is written. */
    @Test
    void whateverIsWrittenIsFiled() {
        for (String detail :
                List.of(
                        "mi hijo ".repeat(750).strip(),
                        "🤢🤮🚑🔥".repeat(700),
                        "Pitit mwen malad, li vomi apre li manje nan lekòl la.",
                        "Meu filho está com febre e vomitou depois do almoço.",
                        "MI HIJO VOMITO DESPUES DE ALMORZAR EN EL COLEGIO")) {
            assertEquals(detail, text(file("RECLAMO", "🚨", detail)));
        }
        assertNull(dangerQuery.read("", "").cause());
        assertTrue(
                ticket(file("RECLAMO", "x", "MI HIJO VOMITO DESPUES DE ALMORZAR EN EL COLEGIO"))
                        .isAlert());
    }

    private String text(String number) {
        long id = ticket(number).getId();
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT x.detail FROM TicketText x WHERE x.ticketId = :id",
                                        String.class)
                                .setParameter("id", id)
                                .getSingleResult());
    }
}
