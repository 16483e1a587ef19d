package cl.soser.canal.it.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.callcentre.CallerChange;
import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.paper.BookletQuery;
import cl.soser.canal.paper.BookletService;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.IssueBookletCommand;
import cl.soser.canal.paper.PaperSheetState;
import cl.soser.canal.paper.photo.DiscardReason;
import cl.soser.canal.paper.photo.PaperDetails;
import cl.soser.canal.paper.photo.PaperPhotoRow;
import cl.soser.canal.paper.photo.PaperPhotoService;
import cl.soser.canal.paper.photo.PaperPhotoStatus;
import cl.soser.canal.paper.photo.PhotoReadingWorker;
import cl.soser.canal.paper.photo.PhotoState;
import cl.soser.canal.paper.photo.PhotographedFolio;
import cl.soser.canal.paper.photo.ReturnReason;
import cl.soser.canal.paper.photo.SentPhotos;
import cl.soser.canal.paper.print.FilledPaperSheet;
import cl.soser.canal.paper.print.FilledPaperSheetRenderer.Shot;
import cl.soser.canal.paper.transcription.Lag;
import cl.soser.canal.paper.transcription.LagStep;
import cl.soser.canal.paper.transcription.PaperLagQuery;
import cl.soser.canal.paper.transcription.PaperLags;
import cl.soser.canal.paper.transcription.TicketPaperDetails;
import cl.soser.canal.paper.transcription.TicketPaperQuery;
import cl.soser.canal.paper.transcription.TranscribeCommand;
import cl.soser.canal.paper.transcription.TranscriptionCheck;
import cl.soser.canal.paper.transcription.TranscriptionResult;
import cl.soser.canal.paper.transcription.TranscriptionService;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.handling.TicketService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Photographs of sheets, from their arrival to the ticket, on the real databases. */
@Tag(DerbySuite.LONG)
class TranscriptionIT extends InContainer {

    private static final AtomicInteger SCHOOLS = new AtomicInteger(96_000);
    private static final FilledPaperSheet FILLED =
            new FilledPaperSheet(
                    "Rosa Inventada",
                    "12.345.678-5",
                    "9 8765 4321",
                    null,
                    null,
                    null,
                    List.of("Apoderado", "Reclamo"),
                    "La leche venía cortada.",
                    null,
                    true);

    @Inject BookletService booklets;
    @Inject BookletQuery register;
    @Inject SentPhotos photos;
    @Inject PhotoReadingWorker photoReadingWorker;
    @Inject PaperPhotoService paperPhotoService;
    @Inject PersonHandles personHandles;
    @Inject TranscriptionService transcriptionService;
    @Inject TicketPaperQuery papers;
    @Inject PaperLagQuery paperLagQuery;
    @Inject TicketService tickets;
    @Inject PlacedSchools schools;
    @Inject Clock clock;

    private School here;
    private long first;

    @BeforeEach
    void aSchoolWithABooklet() throws Exception {
        here = schools.integra(String.valueOf(SCHOOLS.incrementAndGet()), "Jardín de Hojas");
        first = booklet(here);
    }

    private long booklet(School school) throws Exception {
        IssueBookletCommand order =
                new IssueBookletCommand(
                        UUID.randomUUID().toString(),
                        school.getId(),
                        null,
                        10,
                        "Marta Ejemplo",
                        LocalDate.now(clock));
        return as(
                with("ADMINISTRADOR"),
                () -> register.get(booklets.issue(order)).row().range().first().number());
    }

    private long send(int sheets, Shot shot) throws Exception {
        return send(here, first, sheets, shot);
    }

    private long send(School school, long folio, int sheets, Shot shot) throws Exception {
        Instant taken = clock.instant().minus(Duration.ofHours(3));
        List<FilledPaperSheet> filled = List.of(FILLED, FILLED).subList(0, sheets);
        long photo = as(with("TERRENO"), () -> photos.send(school, folio, filled, shot, taken));
        // Nobody waits for the clock: the reading that began when it arrived is waited for.
        assertTrue(photoReadingWorker.read(photo));
        return photo;
    }

    private static String folio(long number) {
        return new Folio(number).format();
    }

    private static FileTicketCommand request(String key) {
        return new FileTicketCommand(
                key,
                new ChosenCodes(
                        Context.SERVICIO_REGULAR,
                        "RECLAMO",
                        "BASICA_MEDIA",
                        null,
                        Urgency.NO_INDICADA),
                "Leche cortada",
                "La leche venía [ilegible] el lunes.",
                PlaceDetails.NONE,
                FormValues.NONE,
                GivenAnswers.NONE);
    }

    private static PersonDetails writer(String last, String rut, String mobile, String email) {
        return new PersonDetails(
                "Rosa",
                last,
                new Identity(rut == null ? null : DocumentType.RUT, rut),
                null,
                null,
                UserType.APODERADO,
                new ContactDetails(
                        mobile,
                        null,
                        null,
                        email,
                        email != null
                                ? AnswerChannel.CORREO
                                : mobile == null ? AnswerChannel.CARTA : AnswerChannel.LLAMADA,
                        email == null && mobile == null ? "En el establecimiento" : null),
                null);
    }

    private TranscribeCommand sheet(long photo, long folio) {
        return sheet(
                photo,
                folio(folio),
                new CallerCommand(null, null, null, writer("Inventada", null, "9 8765 4321", null)),
                new PaperDetails(LocalDate.now(clock).minusDays(1), false, true, null));
    }

    private static TranscribeCommand sheet(
            long photo, String folio, CallerCommand writer, PaperDetails paper) {
        return new TranscribeCommand(
                photo, folio, request(UUID.randomUUID().toString()), writer, paper, null, null);
    }

    private static TranscribeCommand looked(
            TranscribeCommand sheet, TranscriptionCheck look, String again) {
        return new TranscribeCommand(
                sheet.photo(),
                sheet.folio(),
                sheet.request(),
                sheet.writer(),
                sheet.paper(),
                look.code(),
                again);
    }

    private TranscriptionResult attempt(TranscribeCommand sheet) throws Exception {
        return as(with("OPERADOR"), () -> transcriptionService.transcribe(sheet));
    }

    /** With the second look, as somebody careful does it. */
    private TranscriptionResult transcribe(TranscribeCommand sheet) throws Exception {
        TranscriptionCheck look = attempt(sheet).look();
        return attempt(looked(sheet, look, look.contact()));
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(NotAllowedException.class, work::call).getMessage();
    }

    private PaperPhotoRow row(long photo) throws Exception {
        return as(with("OPERADOR"), () -> paperPhotoService.open(photo)).row();
    }

    private Ticket ticket(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT t FROM Ticket t JOIN FETCH t.person JOIN FETCH"
                                                + " t.school WHERE t.number = :number",
                                        Ticket.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    @Test
    void thePhotographIsReadOnceItIsThereAndItsSheetsAreKnown() throws Exception {
        long photo = send(2, Shot.CLEAR);
        // What a restart would have left undone, the next round does.
        photoReadingWorker.readTheRest();
        PaperPhotoRow row = row(photo);
        assertTrue(row.read());
        assertEquals(
                List.of(folio(first), folio(first + 1)),
                row.folios().stream().map(seen -> seen.folio().format()).toList());
        photoReadingWorker.readTheRest();
        assertTrue(photoReadingWorker.read(photo));
        assertEquals(2, row(photo).folios().size());
        assertEquals("Jardín de Hojas", row.school());
    }

    @Test
    void openingAPhotographReadsItWhenNothingDidBefore() throws Exception {
        long photo = send(1, Shot.CLEAR);
        data.with(
                em ->
                        em.createNativeQuery("delete from sheet_reading where photo_id = " + photo)
                                .executeUpdate());
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update sheet_photo set read_time = null where id = "
                                                + photo)
                                .executeUpdate());
        assertEquals(1, row(photo).folios().size());
    }

    @Test
    void aSheetBecomesATicketOfItsSchoolAndThePhotographIsDone() throws Exception {
        long photo = send(1, Shot.CLEAR);
        row(photo);
        TranscriptionResult done = transcribe(sheet(photo, first));
        assertTrue(done.done());
        Ticket ticket = ticket(done.number());
        assertEquals("PAPEL", ticket.getChannel().name());
        assertEquals(Urgency.NO_INDICADA, ticket.getUrgency());
        assertEquals(here.getId(), ticket.getSchool().getId());
        assertNull(ticket.getAccount());
        assertEquals("Inventada", ticket.getPerson().getLastNames());
        PaperPhotoRow row = row(photo);
        assertEquals(PhotoState.TRANSCRITA, row.state());
        assertEquals(done.number(), row.folios().get(0).number());
        Object[] kept =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT t.writtenOn, t.photographedAt, t.receivedAt,"
                                                        + " t.enteredAt, t.signed FROM Transcription t"
                                                        + " WHERE t.folio = :folio",
                                                Object[].class)
                                        .setParameter("folio", first)
                                        .getSingleResult());
        assertEquals(LocalDate.now(clock).minusDays(1), kept[0]);
        assertTrue(((Instant) kept[1]).isBefore((Instant) kept[2]));
        assertFalse(((Instant) kept[3]).isBefore((Instant) kept[2]));
        assertEquals(ticket.getEnteredAt(), kept[3]);
        assertEquals(true, kept[4]);
        assertEquals(
                "paper.desk.first", refusal(() -> transcribe(sheet(photo, first))), "only once");
    }

    @Test
    void theSameFormSentTwiceMakesOneTicket() throws Exception {
        long photo = send(1, Shot.CLEAR);
        TranscribeCommand sheet = sheet(photo, first);
        TranscriptionCheck look = attempt(sheet).look();
        TranscribeCommand whole = looked(sheet, look, look.contact());
        assertEquals(attempt(whole).number(), attempt(whole).number());
    }

    @Test
    void twoWhoTypeOneSheetAtOnceMakeOneTicketAndTheSecondIsToldWhoWasFirst() throws Exception {
        long photo = send(1, Shot.CLEAR);
        int typists = 4;
        CyclicBarrier start = new CyclicBarrier(typists);
        ExecutorService many = Executors.newFixedThreadPool(typists);
        try {
            List<Future<String>> saved = new ArrayList<>();
            for (int i = 0; i < typists; i++) {
                TranscribeCommand sheet = sheet(photo, first);
                TranscriptionCheck look = attempt(sheet).look();
                TranscribeCommand whole = looked(sheet, look, look.contact());
                saved.add(
                        many.submit(
                                () -> {
                                    start.await();
                                    return attempt(whole).number();
                                }));
            }
            List<String> numbers = new ArrayList<>();
            for (Future<String> one : saved) {
                try {
                    numbers.add(one.get());
                } catch (ExecutionException refused) {
                    NotAllowedException no = (NotAllowedException) refused.getCause();
                    assertEquals("paper.desk.first", no.getMessage());
                    assertEquals("operador", no.arguments()[1]);
                }
            }
            assertEquals(1, numbers.size());
            assertEquals(numbers.get(0), ticket(numbers.get(0)).getNumber());
        } finally {
            many.shutdown();
        }
    }

    @Test
    void aPhotographOfTwoSheetsIsDoneOnlyWhenBothAre() throws Exception {
        long photo = send(2, Shot.CLEAR);
        row(photo);
        TranscriptionResult one = transcribe(sheet(photo, first));
        assertFalse(one.done());
        assertEquals(PhotoState.ESPERA, row(photo).state());
        as(
                with("OPERADOR"),
                () ->
                        transcriptionService.settle(
                                photo, folio(first + 1), DiscardReason.EN_BLANCO, null));
        PaperPhotoRow row = row(photo);
        assertEquals(PhotoState.TRANSCRITA, row.state());
        assertEquals(DiscardReason.EN_BLANCO, row.folios().get(1).settled());
        // It stays blank: another day somebody writes on it.
        long later = send(here, first + 1, 1, Shot.CLEAR);
        assertNotEquals(one.number(), transcribe(sheet(later, first + 1)).number());
    }

    @Test
    void aVoidSheetOnThePhotographIsVoidInTheRegisterToo() throws Exception {
        long photo = send(2, Shot.CLEAR);
        row(photo);
        assertEquals(
                "paper.settle.reason",
                refusal(() -> settle(photo, first, DiscardReason.ANULADA, " ")));
        settle(photo, first, DiscardReason.ANULADA, "Tachada entera");
        assertEquals("paper.sheet.ANULADA", refusal(() -> transcribe(sheet(photo, first))));
        assertTrue(transcribe(sheet(photo, first + 1)).done());
    }

    private Object settle(long photo, long folio, DiscardReason as, String why) throws Exception {
        as(with("OPERADOR"), () -> transcriptionService.settle(photo, folio(folio), as, why));
        return null;
    }

    @Test
    void nothingUsableIsPutAsideAndWhatIsKnownMayBe() throws Exception {
        long photo = send(1, Shot.CLEAR);
        row(photo);
        assertEquals(
                "paper.settle.usable",
                refusal(() -> settle(photo, first, DiscardReason.CONOCIDA, null)));
        assertEquals(
                "paper.settle.usable",
                refusal(() -> settle(photo, first, DiscardReason.AJENA, "De otra parte")));
        transcribe(sheet(photo, first));
        long again = send(here, first, 1, Shot.CLEAR);
        row(again);
        assertEquals("paper.desk.first", refusal(() -> transcribe(sheet(again, first))));
        settle(again, first, DiscardReason.CONOCIDA, null);
        assertEquals(PhotoState.TRANSCRITA, row(again).state());
    }

    @Test
    void aFolioTypedByHandIsToldAtOnceWhetherItWillDo() throws Exception {
        School elsewhere =
                schools.integra(String.valueOf(SCHOOLS.incrementAndGet()), "Jardín de Allá");
        long foreign = booklet(elsewhere);
        long photo = send(1, Shot.CODE_HIDDEN);
        assertEquals(List.of(), row(photo).folios());
        assertEquals("paper.folio.wrong", refusal(() -> place(photo, "000123")));
        assertEquals("paper.folio.unknown", refusal(() -> place(photo, folio(77_000_001))));
        assertEquals("paper.folio.foreign", refusal(() -> place(photo, folio(foreign))));
        assertEquals(
                "Jardín de Hojas",
                as(with("OPERADOR"), () -> transcriptionService.place(photo, folio(first)))
                        .school());
        assertEquals("paper.folio.foreign", refusal(() -> attempt(sheet(photo, foreign))));
        assertTrue(transcribe(sheet(photo, first)).done());
        PhotographedFolio seen = row(photo).folios().get(0);
        assertTrue(seen.byHand());
        assertEquals("paper.desk.first", refusal(() -> place(photo, folio(first))));
    }

    private Object place(long photo, String folio) throws Exception {
        return as(with("OPERADOR"), () -> transcriptionService.place(photo, folio));
    }

    @Test
    void aLostSheetThatTurnsUpIsTranscribed() throws Exception {
        as(
                with("ADMINISTRADOR"),
                () -> {
                    long booklet = register.page(folio(first), null, 1).rows().get(0).id();
                    booklets.mark(booklet, folio(first), PaperSheetState.EXTRAVIADA, "No está");
                });
        long photo = send(1, Shot.CLEAR);
        assertTrue(
                as(with("OPERADOR"), () -> transcriptionService.place(photo, folio(first))).lost());
        assertTrue(transcribe(sheet(photo, first)).done());
    }

    @Test
    void aPhotographSentForTheWrongSchoolIsCorrectedByTheAdministratorAlone() throws Exception {
        School elsewhere =
                schools.integra(String.valueOf(SCHOOLS.incrementAndGet()), "Jardín de Allá");
        long foreign = booklet(elsewhere);
        long photo = send(here, foreign, 1, Shot.CLEAR);
        assertThrows(
                EJBAccessException.class,
                () ->
                        as(
                                with("OPERADOR"),
                                () -> transcriptionService.moveToSchoolOf(photo, folio(foreign))));
        as(with("ADMINISTRADOR"), () -> transcriptionService.moveToSchoolOf(photo, folio(foreign)));
        assertEquals("Jardín de Allá", row(photo).school());
        TranscriptionResult done = transcribe(sheet(photo, foreign));
        assertEquals(elsewhere.getId(), ticket(done.number()).getSchool().getId());
        assertEquals(List.of("FOTO_CORREGIDA"), acts(photo, "FOTO_CORREGIDA"));
    }

    private List<String> acts(long photo, String code) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT e.actionCode FROM AuditEntry e WHERE e.objectType ="
                                                + " 'FOTO' AND e.objectId = :id AND e.actionCode ="
                                                + " :code",
                                        String.class)
                                .setParameter("id", photo)
                                .setParameter("code", code)
                                .getResultList());
    }

    @Test
    void theDayOnTheSheetIsNotAfterThePhotographAndAYearAgoIsAskedAgain() throws Exception {
        long photo = send(1, Shot.CLEAR);
        LocalDate today = LocalDate.now(clock);
        assertEquals(
                "paper.written.future", refusal(() -> attempt(dated(photo, today.plusDays(1)))));
        LocalDate old = today.minusYears(1).minusDays(2);
        assertEquals("paper.written.old", refusal(() -> attempt(dated(photo, old))));
        TranscribeCommand sure =
                sheet(
                        photo,
                        folio(first),
                        sheet(photo, first).writer(),
                        new PaperDetails(old, true, false, null));
        assertNotNull(transcribe(sure).number());
    }

    private TranscribeCommand dated(long photo, LocalDate day) {
        return sheet(
                photo,
                folio(first),
                sheet(photo, first).writer(),
                new PaperDetails(day, false, true, null));
    }

    @Test
    void whatWasLookedAtAgainIsWhatIsKeptAndTheContactIsTypedTwice() throws Exception {
        long photo = send(1, Shot.CLEAR);
        TranscribeCommand sheet = sheet(photo, first);
        TranscriptionCheck look = attempt(sheet).look();
        assertEquals(folio(first), look.folio());
        assertEquals("+56 9 8765 4321", look.contact());
        assertEquals(
                "paper.look.differs", refusal(() -> attempt(looked(sheet, look, "9 8765 4322"))));
        TranscribeCommand other =
                sheet(
                        photo,
                        folio(first),
                        new CallerCommand(
                                null, null, null, writer("Inventada", null, "9 1111 2222", null)),
                        sheet.paper());
        // The look at one contact is not the look at another.
        assertNotNull(attempt(looked(other, look, "9 1111 2222")).look());
        assertNotNull(attempt(looked(sheet, look, "+56987654321")).number());
    }

    @Test
    void aRutThatIsNoneIsKeptAsWrittenAndIsNobodysDocument() throws Exception {
        long photo = send(1, Shot.CLEAR);
        TranscribeCommand sheet =
                sheet(
                        photo,
                        folio(first),
                        new CallerCommand(null, null, null, writer("Inventada", null, null, null)),
                        new PaperDetails(null, false, false, "12.345.678-4"));
        TranscriptionCheck look = attempt(sheet).look();
        assertEquals("12.345.678-4", look.document());
        assertFalse(look.valid());
        assertNull(look.contact());
        TranscriptionResult done = attempt(looked(sheet, look, null));
        assertTrue(ticket(done.number()).getPerson().getDocument().isEmpty());
        assertEquals(AnswerChannel.CARTA, ticket(done.number()).getPerson().getAnswerChannel());
    }

    @Test
    void whoIsOnRecordIsLeftAloneWhereTheSheetIsSilentAndChangedOnlyWithAYes() throws Exception {
        long photo = send(2, Shot.CLEAR);
        String mobile = "9 4444 1234";
        TranscriptionResult before =
                transcribe(
                        sheet(
                                photo,
                                folio(first),
                                new CallerCommand(
                                        null, null, null, writer("Anterior", null, mobile, null)),
                                new PaperDetails(null, false, true, null)));
        long person = ticket(before.number()).getPerson().getId();
        String handle = as(with("OPERADOR"), () -> personHandles.of(person));
        int version = ticket(before.number()).getPerson().getVersion();
        TranscribeCommand sheet =
                sheet(
                        photo,
                        folio(first + 1),
                        new CallerCommand(
                                handle,
                                version,
                                null,
                                writer("Anterior Segunda", null, mobile, null)),
                        new PaperDetails(null, false, true, null));
        TranscriptionResult waiting = transcribe(sheet);
        assertNull(waiting.number());
        assertEquals(
                List.of("lastNames"), waiting.changes().stream().map(CallerChange::field).toList());
        TranscriptionCheck look = attempt(sheet).look();
        TranscribeCommand sure =
                new TranscribeCommand(
                        photo,
                        sheet.folio(),
                        sheet.request(),
                        new CallerCommand(
                                handle,
                                version,
                                CallerChange.code(waiting.changes()),
                                sheet.writer().details()),
                        sheet.paper(),
                        look.code(),
                        mobile);
        Ticket ticket = ticket(attempt(sure).number());
        assertEquals(person, ticket.getPerson().getId());
        assertEquals("Anterior Segunda", ticket.getPerson().getLastNames());
    }

    @Test
    void theTypistsOwnMailboxIsNeverTheWriters() throws Exception {
        long photo = send(1, Shot.CLEAR);
        Known operator = with("OPERADOR");
        TranscribeCommand sheet =
                sheet(
                        photo,
                        folio(first),
                        new CallerCommand(
                                null,
                                null,
                                null,
                                writer("Inventada", null, null, operator.email())),
                        new PaperDetails(null, false, true, null));
        assertEquals("desk.own.email", refusal(() -> attempt(sheet)));
    }

    @Test
    void aPhotographThatCannotBeUsedGoesBackAndAnotherTakesItsPlace() throws Exception {
        long photo = send(1, Shot.SHAKEN);
        assertEquals(List.of(), row(photo).folios());
        as(
                with("OPERADOR"),
                () ->
                        transcriptionService.returnToSender(
                                photo,
                                ReturnReason.BORROSA,
                                "Salió movida: tómela otra vez con la hoja apoyada."));
        PaperPhotoRow row = row(photo);
        assertEquals(PhotoState.DEVUELTA, row.state());
        assertEquals("Salió movida: tómela otra vez con la hoja apoyada.", row.reason());
        assertEquals(List.of("FOTO_DEVUELTA"), acts(photo, "FOTO_DEVUELTA"));
        assertEquals("paper.desk.DEVUELTA", refusal(() -> attempt(sheet(photo, first))));
        assertEquals(
                "paper.desk.DEVUELTA",
                refusal(() -> settle(photo, first, DiscardReason.EN_BLANCO, null)));
    }

    @Test
    void aPhotographOfWhichATicketWasMadeIsNotTakenBack() throws Exception {
        long photo = send(2, Shot.CLEAR);
        row(photo);
        transcribe(sheet(photo, first));
        int version =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT p.version FROM PaperPhoto p WHERE p.id = :id",
                                                Integer.class)
                                        .setParameter("id", photo)
                                        .getSingleResult());
        assertEquals(
                "paper.photo.TRANSCRITA",
                refusal(
                        () ->
                                as(
                                        with("TERRENO"),
                                        () -> {
                                            photos.withdraw(photo, version);
                                            return null;
                                        })));
    }

    @Test
    void readingItsCodesChangesNothingForWhoTookThePhotograph() throws Exception {
        long photo = send(1, Shot.CLEAR);
        row(photo);
        as(with("TERRENO"), () -> photos.withdraw(photo, 1));
        assertEquals("paper.desk.RETIRADA", refusal(() -> attempt(sheet(photo, first))));
    }

    @Test
    void theTrayIsReadPageByPageTheOldestFirst() throws Exception {
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.add(send(here, first + i, 1, Shot.CLEAR));
        }
        List<Long> read = new ArrayList<>();
        Cursor<Instant> after = null;
        boolean more = true;
        while (more) {
            Cursor<Instant> from = after;
            Slice<PaperPhotoRow> page =
                    as(with("OPERADOR"), () -> paperPhotoService.page(PhotoState.ESPERA, from, 2));
            page.rows().forEach(row -> read.add(row.id()));
            after = page.rows().get(page.rows().size() - 1).cursor();
            more = page.more();
        }
        assertEquals(read.stream().distinct().toList(), read);
        assertEquals(sent, read.stream().filter(sent::contains).toList());
    }

    @Test
    void whoHasAPhotographOnTheScreenIsSeenByTheOthers() throws Exception {
        long photo = send(1, Shot.CLEAR);
        as(with("ADMINISTRADOR"), () -> paperPhotoService.look(photo));
        assertEquals(
                List.of("administrador"),
                as(with("OPERADOR"), () -> paperPhotoService.look(photo)).others());
        assertEquals(List.of("administrador"), row(photo).others());
        time.advance(Duration.ofMinutes(2));
        assertEquals(List.of(), as(with("OPERADOR"), () -> paperPhotoService.look(photo)).others());
    }

    @Test
    void whoLooksAtAPhotographWhileOthersLookIsAnswered() throws Exception {
        long photo = send(1, Shot.CLEAR);
        List<Callable<PaperPhotoStatus>> windows = new ArrayList<>();
        for (Known one : List.of(with("ADMINISTRADOR"), with("OPERADOR"))) {
            as(one, () -> paperPhotoService.look(photo));
            windows.addAll(
                    Collections.nCopies(3, () -> as(one, () -> paperPhotoService.look(photo))));
        }
        for (int round = 0; round < 20; round++) {
            List<Object> ends = atOnce(windows);
            assertTrue(ends.stream().allMatch(PaperPhotoStatus.class::isInstance), ends.toString());
        }
    }

    @Test
    void nobodyElseSeesOrTouchesAPhotograph() throws Exception {
        long photo = send(1, Shot.CLEAR);
        for (String role :
                List.of("AREA", "OPERACIONES", "TERRENO", "TI", "DATOS", "INSTITUCION")) {
            Known other = with(role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> paperPhotoService.open(photo)),
                    role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> paperPhotoService.page(PhotoState.ESPERA, null, 5)),
                    role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> transcriptionService.transcribe(sheet(photo, first))),
                    role);
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    other,
                                    () ->
                                            transcriptionService.returnToSender(
                                                    photo, ReturnReason.OTRO, "No")),
                    role);
        }
        assertThrows(EJBAccessException.class, () -> paperPhotoService.open(photo));
        assertThrows(
                NotFoundException.class,
                () -> as(with("OPERADOR"), () -> paperPhotoService.open(999_999_999)));
        assertThrows(NotFoundException.class, () -> attempt(sheet(999_999_999, first)));
    }

    @Test
    void openingAPhotographIsAReadingOfPersonalData() throws Exception {
        long photo = send(1, Shot.CLEAR);
        row(photo);
        assertEquals(List.of("LECTURA"), acts(photo, "LECTURA"));
    }

    @Test
    void whoeverTookAPhotographThatGoesBackIsWrittenToOnceAndReadsNoName() throws Exception {
        long photo = send(1, Shot.CLEAR);
        as(
                with("OPERADOR"),
                () ->
                        transcriptionService.returnToSender(
                                photo, ReturnReason.INCOMPLETA, "Falta la firma en la foto."));
        List<Object[]> mails =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT m.recipientAddress, m.body FROM OutboundMessage m WHERE"
                                                        + " m.templateCode = 'foto-devuelta' ORDER BY"
                                                        + " m.id DESC",
                                                Object[].class)
                                        .setMaxResults(1)
                                        .getResultList());
        assertEquals("terreno@it.example", mails.get(0)[0]);
        assertTrue(((String) mails.get(0)[1]).contains("Falta la firma en la foto."));
        assertFalse(((String) mails.get(0)[1]).contains("Inventada"));
    }

    @Test
    void theTicketTellsItsSheetAndOnlyWhoTranscribesGetsThePicture() throws Exception {
        long photo = send(1, Shot.CLEAR);
        String number = transcribe(sheet(photo, first)).number();
        TicketPaperDetails seen = as(with("OPERADOR"), () -> papers.of(number)).orElseThrow();
        assertEquals(folio(first), seen.folio());
        assertEquals(LocalDate.now(clock).minusDays(1), seen.sheet().writtenOn());
        assertTrue(seen.sheet().signed());
        assertEquals(photo, seen.photo());
        assertNotNull(seen.picture());
        TicketPaperDetails leader = as(with("OPERACIONES"), () -> papers.of(number)).orElseThrow();
        assertEquals(folio(first), leader.folio());
        assertNull(leader.photo());
        assertNull(leader.picture());
        assertThrows(EJBAccessException.class, () -> as(with("TERRENO"), () -> papers.of(number)));
        assertThrows(NotFoundException.class, () -> papers.folioOfMine(number, null));
    }

    @Test
    void thePictureOfARestrictedTicketIsForItsNamedReadersOnceNothingOnItWaits() throws Exception {
        long photo = send(1, Shot.CLEAR);
        String number = transcribe(sheet(photo, first)).number();
        TicketRef ref = new TicketRef(number, ticket(number).getVersion());
        as(
                with("ADMINISTRADOR"),
                () -> tickets.restrict(ref, RestrictedMatter.MALTRATO, "Nombra a una niña"));
        assertThrows(
                NotFoundException.class,
                () -> as(with("OPERADOR"), () -> paperPhotoService.open(photo)));
        assertThrows(
                NotFoundException.class,
                () -> as(with("ADMINISTRADOR"), () -> paperPhotoService.open(photo)));
    }

    @Test
    void theLagsOfAMonthAreThoseOfItsSheets() throws Exception {
        // A month of its own, so that no other test's sheets are in it.
        Instant then = Instant.parse("2027-05-12T15:00:00Z");
        time.set(then);
        aSchoolWithABooklet();
        long[] photos = new long[3];
        for (int i = 0; i < 3; i++) {
            photos[i] = send(here, first + i, 1, Shot.CLEAR);
            time.advance(Duration.ofHours(2L + i));
            TranscribeCommand sheet =
                    sheet(
                            photos[i],
                            folio(first + i),
                            sheet(photos[i], first).writer(),
                            new PaperDetails(
                                    i == 2 ? null : LocalDate.of(2027, 5, 12 - i),
                                    false,
                                    i > 0,
                                    null));
            assertNotNull(transcribe(sheet).number());
        }
        PaperLags lags =
                as(with("OPERACIONES"), () -> paperLagQuery.month(YearMonth.of(2027, 5))).all();
        assertEquals(3, lags.sheets());
        assertEquals(2, lags.signed());
        Lag taken = lags.lag(LagStep.FOTO_RECIBIDA);
        assertEquals(3, taken.sheets());
        assertEquals(3, Math.round(taken.half() / 3600.0));
        Lag entered = lags.lag(LagStep.RECIBIDA_INGRESADA);
        assertEquals(3, Math.round(entered.half() / 3600.0));
        assertEquals(4, Math.round(entered.most() / 3600.0));
        Lag whole = lags.lag(LagStep.ESCRITA_INGRESADA);
        assertEquals(2, whole.sheets());
        assertEquals(0, whole.half());
        assertEquals(1, whole.most());
        PaperLags.Period none =
                as(with("OPERADOR"), () -> paperLagQuery.month(YearMonth.of(2001, 1)));
        assertEquals(0, none.all().sheets());
        assertThrows(
                EJBAccessException.class,
                () -> as(with("AREA"), () -> paperLagQuery.month(YearMonth.of(2027, 5))));
    }

    @Test
    void aPhotographThatIsNoneIsSentBackLikeAnyOtherAndItsImageMayNotComeTwice() throws Exception {
        BufferedImage wall = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        wall.createGraphics().fillRect((int) (first % 500), 20, 90, 60);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(wall, "png", png);
        Instant taken = clock.instant();
        long photo =
                as(
                        with("TERRENO"),
                        () -> photos.send(here, png.toByteArray(), "muro.png", taken, null));
        assertTrue(photoReadingWorker.read(photo));
        assertEquals(List.of(), row(photo).folios());
        assertEquals(
                "paper.photo.twice",
                refusal(
                        () ->
                                as(
                                        with("TERRENO"),
                                        () ->
                                                photos.send(
                                                        here,
                                                        png.toByteArray(),
                                                        "otra.png",
                                                        taken,
                                                        null))));
        as(
                with("OPERADOR"),
                () ->
                        transcriptionService.returnToSender(
                                photo, ReturnReason.NO_ES_HOJA, "Es un muro."));
        assertEquals(PhotoState.DEVUELTA, row(photo).state());
    }

    @Test
    void aClosedSchoolsSheetIsEnteredWithAWarning() throws Exception {
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update school set status = 'CERRADO' where id = "
                                                + here.getId())
                                .executeUpdate());
        long photo = send(1, Shot.CLEAR);
        assertEquals(
                "CERRADO",
                as(with("OPERADOR"), () -> transcriptionService.place(photo, folio(first)))
                        .status()
                        .name());
        assertNotNull(transcribe(sheet(photo, first)).number());
    }
}
