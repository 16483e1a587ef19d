package cl.soser.canal.field;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.inspection.FileType;
import cl.soser.canal.directory.School;
import cl.soser.canal.paper.photo.PaperPhoto;
import cl.soser.canal.paper.photo.PaperPhotoIntakeService;
import cl.soser.canal.paper.photo.PhotoState;
import cl.soser.canal.paper.photo.SendPhotoCommand;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the reports of field staff, each report and the day of its school in one transaction.
 * {@link FieldReportService} calls it, and repeats it if two reports of one day collided.
 */
@Stateless
@RolesAllowed(Role.TERRENO)
@TransactionAttribute(REQUIRES_NEW)
public class FieldReportWorker {

    private static final Duration OLD = Duration.ofDays(7);

    @PersistenceContext EntityManager em;
    @Inject PaperPhotoIntakeService paperPhotoIntakeService;
    @Inject AttachmentService attachmentService;
    @Inject DutyRuleService dutyRuleService;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The receipt of an earlier attempt. */
    public Optional<FieldReceipt> receipt(String submissionKey) {
        return paperPhotoIntakeService
                .delivered(submissionKey)
                .map(
                        photo ->
                                receipt(
                                        day(photo.getSchool(), photo.getPhotographedAt()),
                                        photo.getSchool(),
                                        photo.getPhotographedAt()));
    }

    public FieldReceipt photo(SendPhotoCommand sent) {
        Optional<FieldReceipt> before = receipt(sent.submissionKey());
        if (before.isPresent()) {
            return before.get();
        }
        School school = mine(sent.school());
        refuseUnreadable(sent.basket());
        PaperPhoto replaced =
                sent.replaces() == null ? null : em.find(PaperPhoto.class, sent.replaces());
        PaperPhoto photo = paperPhotoIntakeService.receive(sent);
        Instant done = photo.getPhotographedAt();
        SchoolDay day = day(school, done);
        if (replaced == null || !day.getDay().equals(dayOf(replaced))) {
            day.photographed(done, clock.instant());
        }
        return receipt(day, school, done);
    }

    /** Pictures alone, and of a kind that can be opened where they are read. */
    private void refuseUnreadable(String basket) {
        FileType type =
                attachmentService.basket(basket).stream()
                        .map(file -> file.type())
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        if (type == FileType.HEIC) {
            throw new NotAllowedException("paper.photo.heic");
        }
        if (!type.isImage()) {
            throw new NotAllowedException("field.photo.noPicture");
        }
    }

    public FieldReceipt quiet(long schoolId, Instant reportedAt) {
        School school = mine(schoolId);
        if (school.getStatus().isDoubtful()) {
            throw new NotAllowedException("field.closed.noDuty");
        }
        Instant done = past(reportedAt);
        SchoolDay day = day(school, done);
        day.quiet(caller.requireId(), done, clock.instant());
        return receipt(day, school, done);
    }

    /** Until the end of the day of the report, by the clock of the person who withdraws it. */
    public FieldReceipt unquiet(long schoolId, Instant reportedAt) {
        School school = mine(schoolId);
        Instant done = past(reportedAt);
        SchoolDay day = day(school, done);
        day.unquiet();
        return receipt(day, school, done);
    }

    public void withdraw(long photoId, int version) {
        PaperPhoto photo = em.find(PaperPhoto.class, photoId);
        if (photo == null) {
            throw new NotFoundException();
        }
        paperPhotoIntakeService.withdraw(photoId, version);
        if (photo.getState() == PhotoState.RETIRADA) {
            day(photo.getSchool(), photo.getPhotographedAt()).withdrawn();
        }
    }

    private Instant past(Instant reportedAt) {
        Instant now = clock.instant();
        return reportedAt == null || reportedAt.isAfter(now) ? now : reportedAt;
    }

    private School mine(Long school) {
        return em.createNamedQuery(FieldSchool.STANDING, FieldSchool.class)
                .setParameter("account", caller.requireId())
                .setParameter("school", school)
                .setParameter("still", FieldSchool.STILL)
                .getResultStream()
                .findAny()
                .map(FieldSchool::getSchool)
                .orElseThrow(NotFoundException::new);
    }

    private static LocalDate dayOf(PaperPhoto photo) {
        return DutyCalendar.dayOf(photo.getPhotographedAt(), photo.getSchool().getZone());
    }

    private SchoolDay day(School school, Instant done) {
        LocalDate day = DutyCalendar.dayOf(done, school.getZone());
        return em.createNamedQuery(SchoolDay.ON, SchoolDay.class)
                .setParameter("school", school.getId())
                .setParameter("day", day)
                .getResultStream()
                .findAny()
                .orElseGet(
                        () -> {
                            Instant due = dutyRuleService.calendar().due(day, school.getZone());
                            SchoolDay begun = new SchoolDay(school.getId(), day, due);
                            em.persist(begun);
                            return begun;
                        });
    }

    private FieldReceipt receipt(SchoolDay day, School school, Instant done) {
        List<String> warnings = new ArrayList<>();
        if (school.getStatus().isDoubtful()) {
            warnings.add("field.warning." + school.getStatus());
        }
        if (done.isBefore(clock.instant().minus(OLD))) {
            warnings.add("field.warning.old");
        }
        return new FieldReceipt(day.getDay(), day.getState(), day.getPhotos(), warnings);
    }
}
