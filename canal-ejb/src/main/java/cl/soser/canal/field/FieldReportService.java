package cl.soser.canal.field;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.paper.photo.SendPhotoCommand;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The daily work of a person in charge of schools: sees which have reported, sends photographs of
 * their sheets, or declares "sin novedades". Others' schools and photographs are not found.
 */
@Stateless
@RolesAllowed(Role.TERRENO)
@TransactionAttribute(SUPPORTS)
public class FieldReportService {

    /** The most schools one person may look after. */
    private static final int MOST = 1000;

    private static final int MOST_RETURNED = 50;
    private static final int TRIES = 5;

    @PersistenceContext EntityManager em;
    @Inject FieldReportWorker fieldReportWorker;
    @Inject SentPhotoRepository photos;
    @Inject DirectoryQuery directoryQuery;
    @Inject DutyRuleService dutyRuleService;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * The caller's schools by name, page by page.
     *
     * @param words of name, number or comuna; blank for all
     * @param after the last school of the page before, or null
     */
    public Slice<FieldRow> schools(String words, Long after, int size) {
        List<SchoolRow> wanted = search(words);
        int from = 0;
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).id().equals(after)) {
                from = i + 1;
            }
        }
        List<SchoolRow> rest = wanted.subList(from, wanted.size());
        return Slice.of(rest.subList(0, Math.min(size + 1, rest.size())), size).map(this::rows);
    }

    /** All at once, because they are few. */
    private List<SchoolRow> search(String words) {
        List<String> wanted = Plain.words(words);
        return em.createNamedQuery(FieldSchool.SCHOOLS_OF, SchoolRow.class)
                .setParameter("account", caller.requireId())
                .setParameter("still", FieldSchool.STILL)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(
                        row -> {
                            String text =
                                    Plain.fold(
                                            row.name() + " " + row.fullCode() + " " + row.comuna());
                            return wanted.stream().allMatch(text::contains);
                        })
                .toList();
    }

    private List<FieldRow> rows(List<SchoolRow> schools) {
        if (schools.isEmpty()) {
            return List.of();
        }
        List<Long> ids = schools.stream().map(SchoolRow::id).toList();
        DutyCalendar calendar = dutyRuleService.calendar();
        Map<Long, LocalDate> todays =
                schools.stream().collect(Collectors.toMap(SchoolRow::id, row -> today(zone(row))));
        Map<Long, SchoolDay> days =
                em.createNamedQuery(SchoolDay.OF_SCHOOLS, SchoolDay.class)
                        .setParameter("schools", ids)
                        .setParameter("days", List.copyOf(todays.values()))
                        .getResultStream()
                        .filter(day -> day.getDay().equals(todays.get(day.getSchool())))
                        .collect(Collectors.toMap(SchoolDay::getSchool, day -> day));
        Map<Long, List<SentPhoto>> sent =
                photos
                        .of(ids, caller.requireId(), clock.instant().minus(Duration.ofDays(1)))
                        .stream()
                        .collect(Collectors.groupingBy(SentPhoto::school));
        return schools.stream()
                .map(
                        row -> {
                            LocalDate today = todays.get(row.id());
                            Optional<SchoolDay> day = Optional.ofNullable(days.get(row.id()));
                            boolean owes =
                                    !row.status().isDoubtful() && calendar.isSchoolDay(today);
                            return new FieldRow(
                                    row,
                                    zone(row),
                                    today,
                                    owes ? calendar.due(today, zone(row)) : null,
                                    day.map(SchoolDay::getState).orElse(DayState.NADA),
                                    day.map(SchoolDay::getPhotos).orElse(0),
                                    day.map(SchoolDay::getQuietAt).orElse(null),
                                    sent.getOrDefault(row.id(), List.of()).stream()
                                            .filter(photo -> isOf(photo, today, zone(row)))
                                            .toList());
                        })
                .toList();
    }

    private ZoneId zone(SchoolRow row) {
        return directoryQuery.comuna(row.comunaCode()).orElseThrow().getZone();
    }

    private LocalDate today(ZoneId zone) {
        return DutyCalendar.dayOf(clock.instant(), zone);
    }

    private static boolean isOf(SentPhoto photo, LocalDate day, ZoneId zone) {
        return DutyCalendar.dayOf(photo.photographedAt(), zone).equals(day);
    }

    /** The caller's photographs that could not be used; the oldest first. */
    public List<SentPhoto> returned() {
        return photos.returned(caller.requireId(), MOST_RETURNED);
    }

    /** What an attempt whose answer was lost had delivered; empty when none did. */
    @TransactionAttribute(NOT_SUPPORTED)
    public Optional<FieldReceipt> receipt(@NotNull String submissionKey) {
        return fieldReportWorker.receipt(submissionKey);
    }

    /** Sending it again gives the same receipt and changes nothing. */
    @TransactionAttribute(NOT_SUPPORTED)
    public FieldReceipt send(@NotNull @Valid SendPhotoCommand photo) {
        return insist(() -> fieldReportWorker.photo(photo));
    }

    /**
     * Reports that nothing was written at that school on the day of that instant.
     *
     * @param reportedAt when the person reported it, by the phone's clock; null or a future instant
     *     counts as now
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public FieldReceipt quiet(long school, Instant reportedAt) {
        return insist(() -> fieldReportWorker.quiet(school, reportedAt));
    }

    /** Withdraws such a report of that day, which was a mistake. */
    @TransactionAttribute(NOT_SUPPORTED)
    public FieldReceipt unquiet(long school, Instant reportedAt) {
        return insist(() -> fieldReportWorker.unquiet(school, reportedAt));
    }

    /** The sender withdraws a photograph, while no ticket was made of it. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void withdraw(long photo, int version) {
        insist(
                () -> {
                    fieldReportWorker.withdraw(photo, version);
                    return photo;
                });
    }

    /** Two reports may want the same day, or be the same image; the loser reads again. */
    private static <T> T insist(Supplier<T> step) {
        for (int tries = 1; ; tries++) {
            try {
                return step.get();
            } catch (EJBException collided) {
                if (tries == TRIES) {
                    throw collided;
                }
            }
        }
    }
}
