package cl.soser.canal.activity;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.commitment.Commitment;
import cl.soser.canal.commitment.CommitmentOwners;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.CommitmentRepository;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.LikePattern;
import cl.soser.canal.shared.list.ListOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The calendar of trainings and diffusions. Operations and the administrator keep it; the owner of
 * an activity adds its schools and their evidence, and records that it was held; all who work on
 * answers see it.
 */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR, AREA})
public class ActivityService {

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_SCHOOLS = 300;
    private static final int LONGEST_NOTE = 2200;

    @PersistenceContext EntityManager em;
    @Inject CommitmentRepository commitments;
    @Inject StaffRepository staff;
    @Inject CommitmentOwners owners;
    @Inject DirectoryQuery directoryQuery;
    @Inject AttachmentService attachmentService;
    @Inject Caller caller;
    @Inject Clock clock;

    // Reading

    /**
     * One page: what is planned, the earliest first; what was held or called off, the last first.
     *
     * @param after the last of the page before, or null
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<ActivityRow> page(
            @NotNull ActivityCriteria filter,
            @NotNull ListOrder order,
            Cursor<LocalDate> after,
            int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Activity> query = cb.createQuery(Activity.class);
        Root<Activity> row = query.from(Activity.class);
        return new Keyset<>(
                        row.get(Activity_.dueOn),
                        row.get(Activity_.id),
                        filter.state() == ActivityState.PLANIFICADA)
                .in(order)
                .page(em, query, conditions(filter, cb, row), after, size)
                .map(this::rows);
    }

    private static List<Predicate> conditions(
            ActivityCriteria filter, CriteriaBuilder cb, Root<Activity> row) {
        List<Predicate> all = new ArrayList<>(filter.due().holds(row.get(Activity_.dueOn), cb));
        all.add(cb.equal(row.get(Activity_.state), filter.state()));
        if (filter.kind() != null) {
            all.add(cb.equal(row.get(Activity_.kind), filter.kind()));
        }
        if (filter.words() != null) {
            all.add(
                    cb.or(
                            LikePattern.within(row.get(Activity_.title), filter.words(), cb),
                            LikePattern.within(row.get(Activity_.place), filter.words(), cb)));
        }
        return all;
    }

    /** Those of one month, by day, in any state. */
    @TransactionAttribute(SUPPORTS)
    public List<ActivityRow> month(@NotNull LocalDate first) {
        return rows(
                em.createNamedQuery(Activity.OF_PERIOD, Activity.class)
                        .setParameter("from", first)
                        .setParameter("until", first.plusMonths(1))
                        .getResultList());
    }

    private List<ActivityRow> rows(List<Activity> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        List<Long> ids = activities.stream().map(Activity::getId).toList();
        Map<Long, Long> schools = count(ids, 0);
        Map<Long, Long> shown = count(ids, 1);
        return activities.stream()
                .map(
                        one ->
                                new ActivityRow(
                                        one,
                                        schools.getOrDefault(one.getId(), 0L),
                                        shown.getOrDefault(one.getId(), 0L)))
                .toList();
    }

    /** For each activity, the number of its schools that have at least this number of files. */
    private Map<Long, Long> count(List<Long> activities, int files) {
        return em.createNamedQuery(ActivitySchool.COUNTS, Object[].class)
                .setParameter("activities", activities)
                .setParameter("files", files)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Planned, and its day has passed. */
    @TransactionAttribute(SUPPORTS)
    public long late() {
        return em.createNamedQuery(Activity.COUNT_LATE, Long.class)
                .setParameter("planned", ActivityState.PLANIFICADA)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
    }

    /**
     * Schools an activity was held for and nothing shows it: one page, the last first.
     *
     * @param below only those with a smaller id; null for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<ActivitySchool> unshown(Long below, int size) {
        return Slice.of(
                em.createNamedQuery(ActivitySchool.WITHOUT_FILES, ActivitySchool.class)
                        .setParameter("held", ActivityState.REALIZADA)
                        .setParameter("below", below == null ? Long.MAX_VALUE : below),
                size);
    }

    /** How far a year got, region by region from north to south. */
    @TransactionAttribute(SUPPORTS)
    public List<ActivityCoverage> coverage(int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        Map<String, Long> running = new HashMap<>();
        em.createNamedQuery(School.COUNTS_OF_REGIONS, Object[].class)
                .setParameter("running", SchoolStatus.FUNCIONANDO)
                .getResultList()
                .forEach(row -> running.put((String) row[0], (Long) row[1]));
        Map<String, Long> reached = reached(from, false);
        Map<String, Long> shown = reached(from, true);
        return directoryQuery.regions().stream()
                .filter(one -> running.containsKey(one.getCode()))
                .map(
                        one ->
                                new ActivityCoverage(
                                        one.getCode(),
                                        one.getShortName(),
                                        running.get(one.getCode()),
                                        reached.getOrDefault(one.getCode(), 0L),
                                        shown.getOrDefault(one.getCode(), 0L)))
                .toList();
    }

    private Map<String, Long> reached(LocalDate from, boolean shown) {
        return em.createNamedQuery(ActivitySchool.COUNTS_OF_REGIONS, Object[].class)
                .setParameter("held", ActivityState.REALIZADA)
                .setParameter("from", from)
                .setParameter("until", from.plusYears(1))
                .setParameter("least", shown ? 1 : 0)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    @TransactionAttribute(SUPPORTS)
    public ActivityDetails get(long id) {
        Activity activity = commitments.readable(Activity.class, id, one -> true);
        List<ActivitySchool> schools =
                em.createNamedQuery(ActivitySchool.OF_ACTIVITY, ActivitySchool.class)
                        .setParameter("activity", activity)
                        .getResultList();
        boolean working = commitments.isResponsible(activity);
        return new ActivityDetails(
                activity,
                schools,
                working ? files(schools) : Map.of(),
                commitments.history(ActivityStep.class, activity, List.of(activity.getOwner())),
                caller.isLeader(),
                working);
    }

    private Map<Long, List<AttachmentRow>> files(List<ActivitySchool> schools) {
        List<Long> ids = schools.stream().map(ActivitySchool::getId).toList();
        return ids.isEmpty()
                ? Map.of()
                : attachmentService.of(OwnerKind.ACTIVITY, ids).stream()
                        .collect(Collectors.groupingBy(AttachmentRow::ownerId));
    }

    /** How accounts are called. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> names(@NotNull Collection<Long> accounts) {
        return staff.names(accounts);
    }

    // Acts

    /**
     * Records a planned activity, or one that was held already.
     *
     * @return its number
     */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public long plan(@NotNull @Valid PlanActivityCommand what) {
        owners.require(what.owner());
        LocalDate today = LocalDate.now(clock);
        if (what.plannedOn().isBefore(today.minusYears(1))
                || what.plannedOn().isAfter(today.plusYears(2))) {
            throw new NotAllowedException("activity.day.far");
        }
        Activity activity = new Activity(what, caller.requireId(), clock.instant());
        em.persist(activity);
        em.flush();
        record(activity, ActivityStepKind.PLANIFICADA, what.title());
        return activity.getId();
    }

    /** Another day, with the reason; the first one stays known. */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public void move(
            @NotNull CommitmentRef ref,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 2000) String reason) {
        Activity activity = current(ref);
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            throw new NotAllowedException("remedy.due.past");
        }
        if (day.isAfter(today.plusYears(2))) {
            throw new NotAllowedException("activity.day.far");
        }
        record(activity, ActivityStepKind.FECHA, activity.moveTo(day, reason));
    }

    /** A school of the directory it is for, before or after it was held. */
    public void add(@NotNull CommitmentRef ref, long school) {
        Activity activity = workable(ref);
        if (activity.getState() == ActivityState.SUSPENDIDA) {
            throw new NotAllowedException("activity.closed", activity.getId());
        }
        School one = directoryQuery.school(school);
        List<Long> known =
                em.createNamedQuery(ActivitySchool.SCHOOL_IDS, Long.class)
                        .setParameter("activity", activity)
                        .getResultList();
        if (known.contains(school)) {
            throw new NotAllowedException("activity.school.known", one.getName());
        }
        if (known.size() >= MOST_SCHOOLS) {
            throw new NotAllowedException("activity.school.many", MOST_SCHOOLS);
        }
        em.persist(new ActivitySchool(activity, em.getReference(School.class, school)));
        try {
            em.flush();
        } catch (PersistenceException now) {
            throw new NotAllowedException("activity.school.known", one.getName());
        }
        record(activity, ActivityStepKind.ESCUELA, one.getName());
    }

    /** It was not for that school after all; one with evidence stays. */
    public void remove(@NotNull CommitmentRef ref, long visit) {
        Activity activity = workable(ref);
        ActivitySchool school = of(activity, visit);
        if (school.getFiles() > 0) {
            throw new NotAllowedException("activity.school.shown", school.getSchool().getName());
        }
        em.remove(school);
        record(activity, ActivityStepKind.ESCUELA_QUITADA, school.getSchool().getName());
    }

    /** What shows that it got to that school. */
    public void show(@NotNull CommitmentRef ref, long visit, @NotBlank String basket) {
        Activity activity = workable(ref);
        if (!activity.isHeld()) {
            throw new NotAllowedException("activity.show.held");
        }
        ActivitySchool school = of(activity, visit);
        int files = attachmentService.adopt(basket, OwnerKind.ACTIVITY, visit);
        if (files == 0) {
            throw new NotAllowedException("activity.show.none");
        }
        school.show(files);
        record(activity, ActivityStepKind.RESPALDO, school.getSchool().getName());
    }

    private ActivitySchool of(Activity activity, long visit) {
        ActivitySchool school = em.find(ActivitySchool.class, visit);
        if (school == null || !school.getActivity().getId().equals(activity.getId())) {
            throw new NotFoundException();
        }
        return school;
    }

    /** It was held on that day. */
    public void hold(
            @NotNull CommitmentRef ref,
            @NotNull LocalDate day,
            @Min(0) @Max(MOST_PEOPLE) int attendants,
            @NotBlank @Size(max = 2000) String words) {
        Activity activity = workable(ref);
        requireHeld(day);
        if (activity.getKind().needsSchools() && schools(activity) == 0) {
            throw new NotAllowedException("activity.hold.schools");
        }
        activity.hold(day, attendants, words.strip());
        record(activity, ActivityStepKind.REALIZADA, words.strip());
    }

    /** Corrects its data; the history keeps the old ones. */
    public void correct(
            @NotNull CommitmentRef ref,
            @NotNull LocalDate day,
            @Min(0) @Max(MOST_PEOPLE) int attendants,
            @NotBlank @Size(max = 2000) String words) {
        Activity activity = workable(ref);
        requireHeld(day);
        String before = activity.heldNote();
        activity.correct(day, attendants, words.strip());
        String note = before + " → " + activity.heldNote();
        if (!before.equals(activity.heldNote())) {
            record(activity, ActivityStepKind.CORREGIDA, brief(note));
        }
    }

    private static String brief(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
    }

    private void requireHeld(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        Commitment.requirePast(day, today);
        Horizon.require(day, today, 2, 0);
    }

    private long schools(Activity activity) {
        return em.createNamedQuery(ActivitySchool.COUNT, Long.class)
                .setParameter("activity", activity)
                .getSingleResult();
    }

    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public void callOff(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String why) {
        Activity activity = current(ref);
        activity.callOff(why.strip());
        record(activity, ActivityStepKind.SUSPENDIDA, why.strip());
    }

    private Activity workable(CommitmentRef ref) {
        Activity activity = current(ref);
        if (!commitments.isResponsible(activity)) {
            throw new NotFoundException();
        }
        return activity;
    }

    private Activity current(CommitmentRef ref) {
        return commitments.current(Activity.class, ref, one -> true);
    }

    /** Every act gives it a new version, so open pages of it become stale. */
    private void record(Activity activity, ActivityStepKind kind, String note) {
        em.lock(activity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        commitments.record(
                activity,
                new ActivityStep(activity, kind, caller.requireId(), note, clock.instant()));
    }
}
