package cl.soser.canal.paper.photo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.School;
import cl.soser.canal.paper.Booklet;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.print.FilledPaperSheet;
import cl.soser.canal.paper.print.FilledPaperSheetRenderer;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketText;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Photographs of the demonstration: some that wait, one sent back, and those its paper tickets of
 * the last weeks were made of.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class DemoPhotos {

    private static final Duration WEEKS = Duration.ofDays(45);
    private static final int TRANSCRIBED = 18;
    private static final int FIRST_RUT = 40_000_400;

    @PersistenceContext EntityManager em;
    @Inject AttachmentService attachmentService;
    @Inject FilledPaperSheetRenderer pictures;
    @Inject PhotoReadingWorker photoReadingWorker;
    @Inject Clock clock;
    @EJB DemoPhotos self;

    /** A photograph to be kept, with all that is known of it. */
    private record Shot(
            School school,
            Folio first,
            List<FilledPaperSheet> sheets,
            FilledPaperSheetRenderer.Shot how,
            Instant taken,
            Instant received) {}

    /**
     * @param today when, today, a sheet was photographed at which school
     */
    public void create(Map<Long, Instant> today) {
        Long sender = account("supervisora");
        Long operator = account("operadora");
        List<Booklet> booklets =
                em.createQuery(
                                "SELECT b FROM Booklet b JOIN FETCH b.school"
                                        + " WHERE b.submissionKey LIKE 'demo-%' ORDER BY b.id",
                                Booklet.class)
                        .getResultList();
        if (sender == null || operator == null || booklets.isEmpty()) {
            return;
        }
        waiting(booklets, sender);
        booklets.stream()
                .filter(booklet -> today.containsKey(booklet.getSchool().getId()))
                .forEach(
                        booklet -> todays(booklet, today.get(booklet.getSchool().getId()), sender));
        returned(booklets.get(booklets.size() - 1), sender, operator);
        transcribed(sender, operator);
    }

    private Long account(String name) {
        return em.createQuery("SELECT a.id FROM Account a WHERE a.emailKey = :key", Long.class)
                .setParameter("key", name + "@canal.example")
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void waiting(List<Booklet> booklets, long sender) {
        LocalDate today = LocalDate.now(clock);
        List<List<FilledPaperSheet>> all = new ArrayList<>();
        all.add(
                List.of(
                        sheet(
                                0,
                                "Marisol Inventada Rojas",
                                "9 5550 0101",
                                null,
                                List.of("Femenino", "Apoderado", "Reclamo", "PAE Básica y Media"),
                                "El martes sirvieron la leche cortada en 3° y 4° básico. Dos niños"
                                        + " tuvieron dolor de guata. La tía dijo que la caja estaba"
                                        + " fuera del refrigerador.",
                                today.minusDays(3),
                                true)));
        all.add(
                List.of(
                        sheet(
                                1,
                                "Ramón Supuesto Vera",
                                "9 5550 0102",
                                "ramon.supuesto@correo.example",
                                List.of(
                                        "Masculino",
                                        "Profesor",
                                        "Felicitación",
                                        "El servicio diario",
                                        "PAE Básica y Media"),
                                "Felicito a las manipuladoras por la cazuela del jueves y por el"
                                        + " buen trato que tienen con los niños.",
                                today.minusDays(2),
                                true)));
        all.add(
                List.of(
                        sheet(
                                2,
                                "Gladys Ficticia Mora",
                                "9 5550 0103",
                                null,
                                List.of(
                                        "Femenino",
                                        "Apoderado",
                                        "Reclamo",
                                        "La entrega de canastas",
                                        "Canastas JUNAEB",
                                        "Incompleta, con productos faltantes"),
                                "La canasta venía sin aceite ni legumbres. Reclamé en la escuela y"
                                        + " me dijeron que anotara aquí.",
                                today.minusDays(2),
                                true),
                        sheet(
                                3,
                                "Pedro Imaginado Soto",
                                null,
                                null,
                                List.of(
                                        "Masculino",
                                        "Estudiante",
                                        "Sugerencia",
                                        "PAE Básica y Media"),
                                "Que den fruta más veces y que la ensalada no venga tan helada.",
                                today.minusDays(2),
                                false)));
        all.add(
                List.of(
                        sheet(
                                4,
                                "Nadia Ejemplo Paredes",
                                "9 5550 0105",
                                null,
                                List.of("Femenino", "Encargado", "Consulta", "PAE Vacaciones"),
                                "¿Desde qué fecha se inscriben los alumnos para la alimentación de"
                                        + " enero y quién avisa a las familias?",
                                today.minusDays(1),
                                true)));
        all.add(
                List.of(
                        new FilledPaperSheet(
                                "Luis Ficticio Araya",
                                wrong(Rut.of(FIRST_RUT + 5)),
                                "9 5550 0106",
                                null,
                                null,
                                today.minusYears(41).minusDays(70),
                                List.of("Masculino", "Apoderado", "Reclamo", "PAE Celíaco"),
                                "A mi hija celíaca le dieron galletas corrientes. Ya van dos veces"
                                        + " este mes.",
                                today.minusDays(1),
                                false)));
        all.add(
                List.of(
                        sheet(
                                6,
                                "Rosa Prueba Catalán",
                                "9 5550 0107",
                                null,
                                List.of(
                                        "Femenino",
                                        "Apoderado",
                                        "Reclamo",
                                        "PAE Biométrico",
                                        "Reclamo biométrico"),
                                "El aparato de la huella no reconoce a mi hijo y lo dejan para el"
                                        + " final de la fila todos los días.",
                                today.minusDays(1),
                                true),
                        FilledPaperSheet.BLANK));
        for (int n = 0; n < all.size(); n++) {
            Booklet booklet = booklets.get(n % booklets.size());
            Instant taken = atSchool(clock.instant().minus(Duration.ofHours(52 - 7L * n)), n);
            take(
                    new Shot(
                            booklet.getSchool(),
                            next(booklet),
                            all.get(n),
                            n == 3
                                    ? FilledPaperSheetRenderer.Shot.CODE_HIDDEN
                                    : FilledPaperSheetRenderer.Shot.CLEAR,
                            taken,
                            taken.plus(Duration.ofMinutes(4 + 35L * n))),
                    sender,
                    n);
        }
    }

    /** At or before that instant, on a weekday after a meal. */
    private Instant atSchool(Instant latest, int n) {
        ZonedDateTime at = latest.atZone(clock.getZone());
        ZonedDateTime taken = at.with(LocalTime.of(11 + n % 4, 7 * n % 60));
        while (taken.isAfter(at) || taken.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            taken = taken.minusDays(1);
        }
        return taken.toInstant();
    }

    private static FilledPaperSheet sheet(
            int n,
            String names,
            String mobile,
            String email,
            List<String> ticks,
            String story,
            LocalDate day,
            boolean signed) {
        return new FilledPaperSheet(
                names,
                Rut.of(FIRST_RUT + n).format(),
                mobile,
                null,
                email,
                null,
                ticks,
                story,
                day,
                signed);
    }

    private static String wrong(Rut rut) {
        String right = rut.format();
        char digit = rut.digit() == '1' ? '2' : '1';
        return right.substring(0, right.length() - 1) + digit;
    }

    /** The first blank sheet. */
    private Folio next(Booklet booklet) {
        Long last =
                em.createQuery(
                                "SELECT MAX(s.folio) FROM PaperSheet s WHERE s.booklet = :booklet",
                                Long.class)
                        .setParameter("booklet", booklet.getId())
                        .getSingleResult();
        return last == null ? booklet.getRange().first() : new Folio(last + 1);
    }

    private void todays(Booklet booklet, Instant taken, long sender) {
        Folio ahead = next(booklet).next().next().next();
        FilledPaperSheet sheet =
                sheet(
                        20,
                        "Teresa Inventada Lillo",
                        "9 5550 0120",
                        null,
                        List.of("Femenino", "Apoderado", "Sugerencia", "PAE Básica y Media"),
                        "Que pongan el menú de la semana en la puerta del casino.",
                        LocalDate.now(clock),
                        true);
        Instant received = taken.plus(Duration.ofMinutes(1));
        take(
                new Shot(
                        booklet.getSchool(),
                        ahead,
                        List.of(sheet),
                        FilledPaperSheetRenderer.Shot.CLEAR,
                        taken,
                        received),
                sender,
                200);
    }

    private void returned(Booklet booklet, long sender, long operator) {
        Instant taken = atSchool(clock.instant().minus(Duration.ofHours(27)), 3);
        long photo =
                take(
                        new Shot(
                                booklet.getSchool(),
                                next(booklet),
                                List.of(
                                        sheet(
                                                8,
                                                "Elena Supuesta Díaz",
                                                "9 5550 0109",
                                                null,
                                                List.of("Femenino", "Apoderado", "Consulta"),
                                                "¿Por qué cambiaron el desayuno?",
                                                LocalDate.now(clock).minusDays(2),
                                                true)),
                                FilledPaperSheetRenderer.Shot.SHAKEN,
                                taken,
                                taken.plus(Duration.ofMinutes(9))),
                        sender,
                        90);
        self.returnToSender(photo, operator, taken.plus(Duration.ofHours(20)));
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void returnToSender(long photo, long operator, Instant at) {
        em.find(PaperPhoto.class, photo)
                .returnToSender(
                        ReturnReason.BORROSA,
                        "La foto salió movida y no se lee. Apoye la hoja en una mesa con luz"
                                + " pareja y tómela de nuevo desde arriba.",
                        operator,
                        at);
    }

    /** The newest paper tickets are drawn as the sheets they would have been. */
    private void transcribed(long sender, long operator) {
        Random chance = new Random(9);
        List<Object[]> made =
                em.createQuery(
                                "SELECT s.folio, t.id FROM PaperSheet s JOIN Ticket t ON t.id = s.ticketId"
                                        + " WHERE t.channel = :paper AND t.enteredAt > :since"
                                        + " ORDER BY t.enteredAt DESC",
                                Object[].class)
                        .setParameter("paper", Channel.PAPEL)
                        .setParameter("since", clock.instant().minus(WEEKS))
                        .setMaxResults(TRANSCRIBED)
                        .getResultList();
        for (Object[] one : made) {
            Ticket ticket = em.find(Ticket.class, one[1]);
            Folio folio = new Folio((Long) one[0]);
            Instant received =
                    ticket.getEnteredAt().minus(Duration.ofMinutes(25 + chance.nextInt(30 * 60)));
            Instant taken = atSchool(received.minus(Duration.ofMinutes(2)), chance.nextInt(30));
            LocalDate written =
                    taken.atZone(ticket.getSchool().getZone())
                            .toLocalDate()
                            .minusDays(chance.nextInt(4));
            boolean signed = chance.nextInt(5) > 0;
            long photo =
                    take(
                            new Shot(
                                    ticket.getSchool(),
                                    folio,
                                    List.of(filled(ticket, written, signed)),
                                    FilledPaperSheetRenderer.Shot.CLEAR,
                                    taken,
                                    received),
                            sender,
                            folio.number());
            self.link(photo, folio.number(), ticket.getId(), written, signed, operator);
        }
    }

    private FilledPaperSheet filled(Ticket ticket, LocalDate written, boolean signed) {
        Person person = ticket.getPerson();
        return new FilledPaperSheet(
                person.getFullName(),
                person.getDocument().orElse(null),
                person.getMobile().map(Phone::format).orElse(null),
                person.getLandline().map(Phone::format).orElse(null),
                person.getEmail().orElse(null),
                null,
                List.of(ticket.getMotive().getLabel(), ticket.getTopic().getLabel()),
                em.find(TicketText.class, ticket.getId()).getDetail(),
                written,
                signed);
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void link(
            long photo, long folio, long ticketId, LocalDate written, boolean signed, long by) {
        PaperPhoto taken = em.find(PaperPhoto.class, photo);
        Instant entered = em.find(Ticket.class, ticketId).getEnteredAt();
        PaperDetails paper = new PaperDetails(written, false, signed, null);
        em.persist(new Transcription(taken, new Folio(folio), ticketId, paper, by, entered));
        taken.done(by, entered);
    }

    private long take(Shot shot, long sender, long seed) {
        byte[] image =
                pictures.photograph(shot.school(), shot.first(), shot.sheets(), shot.how(), seed);
        String basket = SecretTokens.random();
        attachmentService.receive(
                basket,
                new UploadedFile(
                        "hoja-" + shot.first() + ".jpg",
                        "image/jpeg",
                        Channel.PAPEL,
                        new ByteArrayInputStream(image)));
        long photo =
                self.keep(
                        new SendPhotoCommand(
                                "demo-" + shot.first() + "-" + seed,
                                shot.school().getId(),
                                basket,
                                null,
                                shot.taken(),
                                null),
                        sender,
                        shot.received());
        photoReadingWorker.read(photo);
        return photo;
    }

    @TransactionAttribute(REQUIRES_NEW)
    public long keep(SendPhotoCommand sent, long sender, Instant received) {
        School school = em.find(School.class, sent.school());
        PaperPhoto photo =
                new PaperPhoto(
                        sent,
                        attachmentService.onlyHashIn(sent.basket()),
                        school,
                        sender,
                        received);
        em.persist(photo);
        em.flush();
        attachmentService.adopt(sent.basket(), OwnerKind.SHEET, photo.getId());
        return photo.getId();
    }
}
