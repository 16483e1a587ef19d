package cl.soser.canal.it.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.field.DayState;
import cl.soser.canal.field.FieldReceipt;
import cl.soser.canal.field.FieldRow;
import cl.soser.canal.field.SentPhoto;
import cl.soser.canal.paper.photo.SendPhotoCommand;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the people in the field report, on the real databases. */
class FieldReportsIT extends FieldCase {

    /** All a HEIC file begins with. */
    private static final String HEIC =
            "\0\0\0\030ftypheic\0\0\0\0mif1heic\0\0\0\020mdat\0\0\0\0\0\0\0\0";

    private Known sara;
    private Known hugo;
    private School here;
    private School elsewhere;

    @BeforeEach
    void place() throws Exception {
        // A Wednesday that was no holiday, 12:00 in Santiago.
        time.set(Instant.parse("2026-11-25T15:00:00Z"));
        sara = worker("sara.terreno");
        hugo = worker("hugo.terreno");
        here = school("98101", "Jardín de la Foto");
        elsewhere = school("98102", "Jardín Ajeno");
        assign(sara, here);
        assign(hugo, elsewhere);
    }

    private LocalDate today() {
        return LocalDate.of(2026, 11, 25);
    }

    @Test
    void othersSchoolsAreNotFoundHoweverTheyAreAskedFor() throws Exception {
        assertThrows(NotFoundException.class, () -> send(sara, elsewhere));
        long theirs = elsewhere.getId();
        assertThrows(
                NotFoundException.class,
                () -> as(sara, () -> fieldReportService.quiet(theirs, null)));
        assertThrows(
                NotFoundException.class,
                () -> as(sara, () -> fieldReportService.unquiet(theirs, null)));
        assertTrue(
                as(sara, () -> fieldReportService.schools("jardín ajeno", null, 10))
                        .rows()
                        .isEmpty(),
                "nor by search");
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.OPERADOR), () -> fieldReportService.schools(null, null, 10)));
        assertThrows(
                EJBAccessException.class,
                () -> as(sara, () -> fieldSchoolService.assign(sara.id(), elsewhere.getId())));
    }

    @Test
    void othersPhotographsAreNotFound() throws Exception {
        send(hugo, elsewhere);
        SentPhoto photo = row(hugo, elsewhere).mine().get(0);
        assertThrows(
                NotFoundException.class,
                () -> as(sara, () -> fieldReportService.withdraw(photo.id(), photo.version())));
        SendPhotoCommand instead =
                as(
                        sara,
                        () ->
                                photo(
                                        "k-" + clock.millis(),
                                        here,
                                        clock.instant(),
                                        picture(),
                                        photo.id()));
        assertThrows(
                NotFoundException.class, () -> as(sara, () -> fieldReportService.send(instead)));
    }

    @Test
    void aSchoolTakenAwayIsGoneFromTheNextRequestOn() throws Exception {
        School lent = school("98103", "Jardín Prestado");
        assign(sara, lent);
        assign(sara, lent);
        send(sara, lent);
        as(with(Role.ADMINISTRADOR), () -> fieldSchoolService.take(sara.id(), lent.getId()));
        assertThrows(NotFoundException.class, () -> send(sara, lent));
        assign(sara, lent);
        send(sara, lent);
        assertEquals(2, row(sara, lent).photos());
    }

    @Test
    void onlySomebodyInTheFieldIsGivenSchools() {
        Known operator = with(Role.OPERADOR);
        assertEquals(
                "field.notInField",
                refusal(
                        () ->
                                as(
                                        with(Role.ADMINISTRADOR),
                                        () -> {
                                            fieldSchoolService.assign(operator.id(), here.getId());
                                            return null;
                                        })));
    }

    @Test
    void sayingThatNothingWasWrittenIsUndoneAndPhotographsOverrideIt() throws Exception {
        School quiet = school("98104", "Jardín Tranquilo");
        assign(sara, quiet);
        FieldReceipt said = as(sara, () -> fieldReportService.quiet(quiet.getId(), null));
        assertEquals(DayState.SIN_NOVEDADES, said.state());
        as(sara, () -> fieldReportService.quiet(quiet.getId(), null));
        assertTrue(row(sara, quiet).isQuiet());
        assertEquals(
                DayState.NADA,
                as(sara, () -> fieldReportService.unquiet(quiet.getId(), null)).state());
        as(sara, () -> fieldReportService.quiet(quiet.getId(), null));
        FieldReceipt photo = send(sara, quiet);
        assertEquals(DayState.A_TIEMPO, photo.state());
        FieldRow row = row(sara, quiet);
        assertEquals(1, row.photos());
        assertTrue(row.isQuiet(), "both are kept");
    }

    @Test
    void theDayIsTheOneOfThePhotographAndTheHourThatOfThePhone() throws Exception {
        School late = school("98105", "Jardín Tardío");
        assign(sara, late);
        Instant noon = Instant.parse("2026-11-25T15:00:00Z");
        time.set(Instant.parse("2026-11-26T11:00:00Z"));
        SendPhotoCommand yesterdays = as(sara, () -> photo(late, noon, picture()));
        FieldReceipt receipt = as(sara, () -> fieldReportService.send(yesterdays));
        assertEquals(today(), receipt.day());
        assertEquals(DayState.A_TIEMPO, receipt.state(), "it was taken in time");
        Instant evening = Instant.parse("2026-11-24T22:30:00Z");
        SendPhotoCommand after = as(sara, () -> photo(late, evening, picture()));
        assertEquals(DayState.TARDE, as(sara, () -> fieldReportService.send(after)).state());
        SendPhotoCommand tomorrows =
                as(sara, () -> photo(late, clock.instant().plusSeconds(90_000), picture()));
        assertEquals(
                LocalDate.of(2026, 11, 26),
                as(sara, () -> fieldReportService.send(tomorrows)).day());
        SendPhotoCommand old =
                as(sara, () -> photo(late, clock.instant().minus(Duration.ofDays(9)), picture()));
        assertEquals(
                List.of("field.warning.old"),
                as(sara, () -> fieldReportService.send(old)).warnings());
    }

    @Test
    void aClosedSchoolOwesNothingAndItsPhotographIsTakenWithAWarning() throws Exception {
        School closed = school("98106", "Jardín Cerrado");
        assign(sara, closed);
        become(closed, SchoolStatus.CERRADO);
        assertEquals(
                "field.closed.noDuty",
                refusal(() -> as(sara, () -> fieldReportService.quiet(closed.getId(), null))));
        assertEquals(List.of("field.warning.CERRADO"), send(sara, closed).warnings());
        FieldRow row = row(sara, closed);
        assertTrue(row.isClosed());
        assertEquals(null, row.due());
    }

    @Test
    void theSamePhotographDeliveredAgainIsTheSameReceipt() throws Exception {
        School once = school("98107", "Jardín Una Vez");
        assign(sara, once);
        String key = "clave-una-vez-" + clock.millis();
        SendPhotoCommand first = as(sara, () -> photo(key, once, clock.instant(), picture(), null));
        FieldReceipt receipt = as(sara, () -> fieldReportService.send(first));
        SendPhotoCommand again = as(sara, () -> photo(key, once, clock.instant(), picture(), null));
        assertEquals(receipt, as(sara, () -> fieldReportService.send(again)));
        assertEquals(receipt, as(sara, () -> fieldReportService.receipt(key)).orElseThrow());
        assertThrows(
                NotFoundException.class, () -> as(hugo, () -> fieldReportService.receipt(key)));
        assertEquals(1, photos(once));
        assertEquals(1, row(sara, once).photos());
    }

    @Test
    void oneKeyFromManyAttemptsAtOnceIsOnePhotograph() throws Exception {
        School once = school("98108", "Jardín A La Vez");
        assign(sara, once);
        String key = "clave-a-la-vez-" + clock.millis();
        byte[] picture = picture();
        Callable<FieldReceipt> attempt =
                () ->
                        as(
                                sara,
                                () ->
                                        fieldReportService.send(
                                                photo(key, once, clock.instant(), picture, null)));
        List<Object> ends = atOnce(List.of(attempt, attempt, attempt, attempt));
        assertTrue(ends.stream().allMatch(FieldReceipt.class::isInstance), ends.toString());
        assertEquals(1, photos(once));
        assertEquals(1, row(sara, once).photos());
    }

    @Test
    void theSameImageTwiceIsRefusedWithItsReasonAlsoAtOnce() throws Exception {
        School twice = school("98109", "Jardín Doble");
        assign(sara, twice);
        byte[] picture = picture();
        Callable<FieldReceipt> attempt =
                () ->
                        as(
                                sara,
                                () ->
                                        fieldReportService.send(
                                                photo(twice, clock.instant(), picture)));
        List<Object> ends = atOnce(List.of(attempt, attempt, attempt, attempt));
        assertEquals(
                1, ends.stream().filter(FieldReceipt.class::isInstance).count(), ends.toString());
        assertEquals(
                3,
                ends.stream()
                        .filter(
                                end ->
                                        end instanceof NotAllowedException no
                                                && no.getMessage().equals("paper.photo.twice"))
                        .count(),
                ends.toString());
        assertEquals("paper.photo.twice", refusal(attempt));
        assertEquals(1, photos(twice));
    }

    @Test
    void reportsOfOneDayAtOnceAreAllCounted() throws Exception {
        School busy = school("98110", "Jardín Apurado");
        assign(sara, busy);
        Callable<FieldReceipt> attempt = () -> send(sara, busy);
        List<Object> ends = atOnce(List.of(attempt, attempt, attempt));
        assertTrue(ends.stream().allMatch(FieldReceipt.class::isInstance), ends.toString());
        assertEquals(3, row(sara, busy).photos());
        assertEquals(3, photos(busy));
    }

    @Test
    void aWrongPhotographIsReplacedOrTakenBackAndMayThenBeSentAgain() throws Exception {
        School wrong = school("98111", "Jardín Equivocado");
        assign(sara, wrong);
        byte[] picture = picture();
        SendPhotoCommand first = as(sara, () -> photo(wrong, clock.instant(), picture));
        as(sara, () -> fieldReportService.send(first));
        SentPhoto sent = row(sara, wrong).mine().get(0);
        SendPhotoCommand better =
                as(
                        sara,
                        () ->
                                photo(
                                        "mejor-" + clock.millis(),
                                        wrong,
                                        clock.instant(),
                                        picture(),
                                        sent.id()));
        as(sara, () -> fieldReportService.send(better));
        FieldRow row = row(sara, wrong);
        assertEquals(1, row.photos(), "one took the other's place");
        assertEquals(1, row.mine().size());
        assertFalse(row.mine().get(0).id() == sent.id());
        assertEquals(
                "paper.photo.stale",
                refusal(
                        () ->
                                as(
                                        sara,
                                        () -> {
                                            fieldReportService.withdraw(
                                                    row.mine().get(0).id(), 999);
                                            return null;
                                        })));
        as(
                sara,
                () ->
                        fieldReportService.withdraw(
                                row.mine().get(0).id(), row.mine().get(0).version()));
        assertEquals(DayState.NADA, row(sara, wrong).state(), "nothing is left of the day");
        SendPhotoCommand again = as(sara, () -> photo(wrong, clock.instant(), picture));
        assertEquals(1, as(sara, () -> fieldReportService.send(again)).photos());
    }

    @Test
    void whatIsNoPictureIsRefusedAndNothingOfItStays() throws Exception {
        School other = school("98112", "Jardín de Otra Cosa");
        assign(sara, other);
        SendPhotoCommand text =
                as(
                        sara,
                        () ->
                                new SendPhotoCommand(
                                        "texto-" + clock.millis(),
                                        other.getId(),
                                        basket("Hola".getBytes(), "hoja.txt"),
                                        null,
                                        clock.instant(),
                                        null));
        assertEquals(
                "field.photo.noPicture",
                refusal(() -> as(sara, () -> fieldReportService.send(text))));
        SendPhotoCommand heic =
                as(
                        sara,
                        () ->
                                new SendPhotoCommand(
                                        "heic-" + clock.millis(),
                                        other.getId(),
                                        basket(
                                                HEIC.getBytes(StandardCharsets.ISO_8859_1),
                                                "IMG_1.heic"),
                                        null,
                                        clock.instant(),
                                        null));
        assertEquals(
                "paper.photo.heic", refusal(() -> as(sara, () -> fieldReportService.send(heic))));
        assertEquals(0, photos(other));
        assertEquals(DayState.NADA, row(sara, other).state());
    }

    @Test
    void theListIsReadPageByPage() throws Exception {
        Known busy = worker("muchas.terreno");
        for (int i = 0; i < 5; i++) {
            assign(busy, school("9812" + i, "Jardín Página " + i));
        }
        var first = as(busy, () -> fieldReportService.schools("pagina", null, 3));
        assertEquals(3, first.rows().size());
        assertTrue(first.more());
        long last = first.rows().get(2).school().id();
        var second = as(busy, () -> fieldReportService.schools("pagina", last, 3));
        assertEquals("Jardín Página 3", second.rows().get(0).school().name());
        assertFalse(second.more());
    }
}
