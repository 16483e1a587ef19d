package cl.soser.canal.paper.transcription;

import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.callcentre.PersonRecorder;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.PaperSheetRepository;
import cl.soser.canal.paper.photo.PaperDetails;
import cl.soser.canal.paper.photo.PaperPhoto;
import cl.soser.canal.paper.photo.PaperPhotoRepository;
import cl.soser.canal.paper.photo.PhotoState;
import cl.soser.canal.paper.photo.Transcription;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.intake.TicketCreator;
import cl.soser.canal.ticket.intake.TicketIntakeWorker;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The transaction of {@link TranscriptionService#transcribe}, which repeats it if two submissions
 * of one form collided.
 */
@Stateless
public class TranscriptionWorker {

    /** What was sent, and the account of who typed it. */
    record Submission(TranscribeCommand sheet, long typist) {}

    @PersistenceContext EntityManager em;
    @Inject PaperSheetRepository sheets;
    @Inject PaperPhotoRepository photos;
    @Inject TicketIntakeWorker ticketIntakeWorker;
    @Inject TicketCreator ticketCreator;
    @Inject TicketRepository ticketRepository;
    @Inject PersonRecorder personRecorder;
    @Inject Clock clock;

    public TranscriptionResult transcribe(Submission sent) {
        TranscribeCommand sheet = sent.sheet();
        Optional<String> known = ticketIntakeWorker.numberOf(sheet.request().submissionKey());
        PaperPhoto photo = photos.held(sheet.photo());
        if (known.isPresent()) {
            return result(ticketRepository.find(known.get()).orElseThrow(), photo);
        }
        Folio folio = sheets.folio(sheet.folio());
        photos.refuseSecond(folio);
        photo.requireWaiting();
        sheets.check(folio, sheets.booklet(folio), photo.getSchool().getId());
        judge(sheet.paper(), photo);
        CallerCommand writer = completed(sheet.writer(), sheet.paper());
        personRecorder.check(writer);
        TranscriptionCheck look =
                TranscriptionCheck.of(folio, writer.details(), sheet.paper().writtenDocument());
        if (!look.code().equals(sheet.looked())) {
            return TranscriptionResult.lookAgain(look);
        }
        if (!look.isSame(sheet.again())) {
            throw new NotAllowedException("paper.look.differs");
        }
        Instant now = clock.instant();
        PersonRecorder.Written written =
                personRecorder.write(writer, photo.getSchool().getId(), now);
        if (written.waiting()) {
            return TranscriptionResult.confirm(written.changes());
        }
        FileTicketCommand request = sheet.request().at(photo.getSchool().getId());
        Ticket ticket =
                ticketCreator.admit(
                        request, Channel.PAPEL, written.person(), null, sent.typist(), now);
        sheets.use(folio, photo.getSchool().getId(), ticket.getId(), sent.typist(), now);
        em.persist(
                new Transcription(photo, folio, ticket.getId(), sheet.paper(), sent.typist(), now));
        photos.see(photo, folio);
        photos.finish(photo, sent.typist(), now);
        personRecorder.fireCorrected(written, ticket.getNumber(), now);
        return result(ticket, photo);
    }

    private TranscriptionResult result(Ticket ticket, PaperPhoto photo) {
        return TranscriptionResult.as(
                ticket.getNumber(),
                ticketRepository.isReadable(ticket),
                photo.getState() != PhotoState.ESPERA);
    }

    private static void judge(PaperDetails paper, PaperPhoto photo) {
        LocalDate photographed =
                photo.getPhotographedAt().atZone(photo.getSchool().getZone()).toLocalDate();
        String flaw = paper.flaw(photographed);
        if (flaw != null) {
            throw new NotAllowedException(flaw);
        }
    }

    /** What a sheet omits does not change the record. An invalid RUT identifies no person. */
    private CallerCommand completed(CallerCommand written, PaperDetails paper) {
        PersonDetails details = written.details();
        PersonDetails before =
                written.person() == null ? null : personRecorder.onRecord(written.person());
        ContactDetails contact = details.contact();
        ContactDetails known = before == null ? ContactDetails.NONE : before.contact();
        return new CallerCommand(
                written.person(),
                written.version(),
                written.confirmed(),
                new PersonDetails(
                        details.firstNames(),
                        details.lastNames(),
                        details.identity().document() != null || before == null
                                ? details.identity()
                                : before.identity(),
                        or(details.birthDate(), before == null ? null : before.birthDate()),
                        or(details.sex(), before == null ? null : before.sex()),
                        details.userType(),
                        new ContactDetails(
                                or(contact.mobile(), known.mobile()),
                                or(contact.landline(), known.landline()),
                                known.comunaCode(),
                                or(contact.email(), known.email()),
                                contact.answerChannel(),
                                or(contact.postalAddress(), known.postalAddress())),
                        null));
    }

    private static <T> T or(T written, T known) {
        return written == null ? known : written;
    }
}
