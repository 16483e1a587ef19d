package cl.soser.canal.personaldata;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.attachment.ErasedFileWorker;
import cl.soser.canal.attachment.FileStore.Content;
import cl.soser.canal.attachment.StoredFileWorker;
import cl.soser.canal.response.sent.SealCheckWorker;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The transactions of copies and erasures. Each piece is one of them, so that nothing is held for
 * long, and a task that a server leaves behind goes on elsewhere: what was erased is passed over.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class PersonalTaskWorker {

    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final PersonalDataMap MAP = PersonalDataMap.shipped();

    @PersistenceContext EntityManager em;
    @Inject DataSubjectFinder dataSubjectFinder;
    @Inject ErasureScopeFinder erasureScopeFinder;
    @Inject ErasureListRepository erasureListRepository;
    @Inject PersonalRowReader personalRowReader;
    @Inject PersonalRowEraser personalRowEraser;
    @Inject AnonymousPersonWorker anonymousPersonWorker;
    @Inject ErasedFileWorker erasedFileWorker;
    @Inject StoredFileWorker storedFileWorker;
    @Inject SealCheckWorker sealCheckWorker;
    @Inject SettingRepository settingRepository;
    @Inject Event<PersonalTaskEnded> ends;
    @Inject Clock clock;

    /**
     * Its id; the same order is one task, which is tried again where it failed.
     *
     * @param plan digest of what an erasure may do; null for whatever may go
     */
    public long order(
            PersonalTaskKind kind, String orderKey, SubjectKeys keys, Long account, String plan) {
        Optional<PersonalTask> known = find(orderKey);
        if (known.isPresent()) {
            if (known.get().isWaiting()) {
                known.get().plan(SubjectText.write(subject(kind, keys)), plan);
            }
            known.get().again();
            return known.get().getId();
        }
        String subject = SubjectText.write(subject(kind, keys));
        PersonalTask task = new PersonalTask(kind, orderKey, subject, account, clock.instant());
        task.plan(subject, plan);
        em.persist(task);
        em.flush();
        return task.getId();
    }

    private DataSubject subject(PersonalTaskKind kind, SubjectKeys keys) {
        return kind == PersonalTaskKind.COPIA
                ? dataSubjectFinder.toShow(keys)
                : dataSubjectFinder.toErase(keys);
    }

    /**
     * What was erased after the backup was made that this database is of, once more.
     *
     * @param line of the list of erasures
     * @return its task; empty where it is done
     */
    public Optional<Long> replay(String line) {
        String entry = erasureListRepository.entryOf(line);
        String key = PersonalTask.REPLAY + SecretTokens.hash(line).substring(0, 40);
        Optional<PersonalTask> known =
                find(ErasureListRepository.keyOf(line)).filter(PersonalTask::isDone);
        if (known.isPresent() || find(key).isPresent()) {
            return Optional.empty();
        }
        DataSubject subject = erasureListRepository.again(entry);
        PersonalTask task =
                PersonalTask.replay(key, SubjectText.write(subject), entry, clock.instant());
        em.persist(task);
        em.flush();
        return Optional.of(task.getId());
    }

    private Optional<PersonalTask> find(String orderKey) {
        return em.createNamedQuery(PersonalTask.BY_KEY, PersonalTask.class)
                .setParameter("key", orderKey)
                .getResultStream()
                .findAny();
    }

    /** The next that waits or was left behind. */
    Optional<Long> next() {
        return em
                .createNamedQuery(PersonalTask.NEXT, Long.class)
                .setParameter("queued", PersonalTaskState.EN_COLA)
                .setParameter("running", PersonalTaskState.EN_CURSO)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findAny();
    }

    public Optional<TaskClaim> claimNext() {
        return next().flatMap(this::claim);
    }

    /** Empty where another has it, or it is over. */
    public Optional<TaskClaim> claim(long id) {
        String token = SecretTokens.random();
        Instant now = clock.instant();
        int claimed =
                em.createNamedQuery(PersonalTask.CLAIM)
                        .setParameter("queued", PersonalTaskState.EN_COLA)
                        .setParameter("running", PersonalTaskState.EN_CURSO)
                        .setParameter("token", token)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        PersonalTask task = em.find(PersonalTask.class, id);
        em.refresh(task);
        return Optional.of(new TaskClaim(id, token, task.getKind()));
    }

    /**
     * What is to be erased, the rest of what another server began; kept for a restored backup.
     *
     * @return null where that is another plan than the one it was ordered by
     */
    public ErasureScope begin(TaskClaim claim, int sweeps, int piece) {
        PersonalTask task = held(claim);
        DataSubject subject = subject(task);
        ErasureScope scope =
                task.isReplay()
                        ? erasureListRepository.scope(task.getReplay())
                        : erasureScopeFinder.find(subject);
        if (!task.isPlanned(scope)) {
            task.fail(PersonalTask.OTHER_PLAN, clock.instant());
            return null;
        }
        int pieces = (scope.subject().tickets().size() + piece - 1) / piece;
        task.begin(
                pieces + 2 + (scope.subject().needles().isEmpty() ? 0 : sweeps),
                erasureListRepository.entry(scope.subject(), scope.given()),
                scope.kept());
        return scope;
    }

    private DataSubject subject(PersonalTask task) {
        Set<Long> tickets = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        dataSubjectFinder.tickets(SubjectText.persons(task.getSubject()), tickets, numbers);
        return SubjectText.read(task.getSubject(), tickets, numbers);
    }

    /** For a copy: all of hers. */
    public DataSubject whole(TaskClaim claim) {
        return subject(held(claim));
    }

    /**
     * Erases all rows of a subject, with the files; answers are sealed anew.
     *
     * @param stays whose requests these are, is not erased
     */
    public void erase(TaskClaim claim, DataSubject subject, boolean stays, String nothing) {
        held(claim);
        Map<String, Integer> counts = erase(subject, PersonalRowEraser.ASKED, nothing);
        if (stays) {
            anonymousPersonWorker.leave(subject.tickets(), PersonalRowEraser.ASKED);
        }
        held(claim).advance(counts, clock.instant().plus(LEASE));
    }

    /** Takes out of her rows that stay what she gave by her own will. */
    public void eraseGiven(TaskClaim claim, DataSubject given) {
        held(claim);
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!given.isEmpty()) {
            for (PersonalTable table : MAP.personal()) {
                counts.merge(
                        PersonalWords.word("title.given"),
                        personalRowEraser.eraseGiven(table, given),
                        Integer::sum);
            }
        }
        held(claim).advance(counts, clock.instant().plus(LEASE));
    }

    /**
     * Within the transaction of a caller who decided that it may be.
     *
     * @param ground why the law allows it, a code of one word
     * @param nothing of {@link ErasedFileWorker#nothing}
     * @return how many rows of each title
     */
    @TransactionAttribute(MANDATORY)
    public Map<String, Integer> erase(DataSubject subject, String ground, String nothing) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<Long> answers =
                sealCheckWorker.intact(personalRowReader.ids(MAP.find("answer"), subject));
        Instant now = clock.instant();
        releaseAll(personalRowReader.copies(subject));
        for (PersonalTable table : MAP.personal()) {
            int rows =
                    table.hasFiles()
                            ? erasedFileWorker.erase(personalRowReader.ids(table, subject), nothing)
                            : personalRowEraser.erase(table, subject, ground, now);
            if (table.title() != null) {
                counts.merge(table.title(), rows, Integer::sum);
            }
        }
        sealCheckWorker.reseal(answers);
        return counts;
    }

    /** The copies that were handed out with these requests about one's own data. */
    @TransactionAttribute(MANDATORY)
    public void releaseCopies(Collection<Long> cases) {
        releaseAll(personalRowReader.copiesOf(cases));
    }

    private void releaseAll(List<String> contents) {
        if (!contents.isEmpty()) {
            storedFileWorker.release(contents);
        }
    }

    /**
     * Takes her names and numbers out of the texts of others, in one table; of who is named alone,
     * in the requests that were chosen.
     */
    public void sweep(TaskClaim claim, String table, DataSubject subject) {
        PersonalTable one = MAP.find(table);
        boolean there = subject.isNamedOnly();
        Set<String> needles = there ? subject.needlesThere() : subject.needles();
        DataSubject within =
                there
                        ? DataSubject.ofTickets(
                                subject.texts(), dataSubjectFinder.numbers(subject.texts()))
                        : null;
        Set<Long> answers = sealCheckWorker.intact(answersNaming(one, needles, within));
        int rows = personalRowEraser.sweep(one, needles, within);
        sealCheckWorker.reseal(answers);
        held(claim)
                .advance(
                        Map.of(PersonalWords.word("title.others"), rows),
                        clock.instant().plus(LEASE));
    }

    private List<Long> answersNaming(PersonalTable table, Set<String> needles, DataSubject within) {
        return switch (table.name()) {
            case "answer" -> personalRowEraser.naming(table, "id", needles, within);
            case "answer_action" -> personalRowEraser.naming(table, "answer_id", needles, within);
            default -> List.of();
        };
    }

    /** Nothing of her is left; the proof names numbers alone. */
    public void erased(TaskClaim claim) {
        PersonalTask task = held(claim);
        Instant now = clock.instant();
        expireCopies(SubjectText.persons(task.getSubject()));
        forgetCopies(subject(task));
        String proof =
                String.join(
                        "\n",
                        task.getOrderKey(),
                        now.toString(),
                        String.join("\n", task.done()),
                        String.join("\n", task.kept()));
        task.erased(SecretTokens.hash(proof), now);
        ends.fire(new PersonalTaskEnded(task.getId(), task.getKind(), task.getAccount(), now));
        em.flush();
        if (!task.isReplay()) {
            erasureListRepository.append(task.getOrderKey(), now, task.getReplay());
        }
    }

    /** What was handed out of her before goes with the rest. */
    private void expireCopies(Set<Long> persons) {
        for (PersonalTask copy :
                em.createNamedQuery(PersonalTask.COPIES, PersonalTask.class)
                        .setParameter("ready", PersonalTaskState.LISTA)
                        .setParameter("copy", PersonalTaskKind.COPIA)
                        .getResultList()) {
            Set<Long> of =
                    copy.getReplay() == null
                            ? Set.of()
                            : erasureListRepository.persons(copy.getReplay());
            if (of.stream().anyMatch(persons::contains)) {
                release(copy);
            }
        }
    }

    /** Also what the rights desk handed out, whose cases may stay. */
    private void forgetCopies(DataSubject her) {
        for (long id : personalRowReader.ids(MAP.find("data_right_case"), her)) {
            DataRightCase about = em.find(DataRightCase.class, id);
            em.refresh(about);
            if (about.getCopySha256() != null) {
                storedFileWorker.release(List.of(about.forgetCopy()));
            }
        }
    }

    private void release(PersonalTask copy) {
        String content = copy.expire();
        if (content != null) {
            storedFileWorker.release(List.of(content));
        }
    }

    /** Of a copy: what it will hold is known. */
    public void begin(TaskClaim claim, int steps, DataSubject subject) {
        held(claim).begin(steps, erasureListRepository.entry(subject), List.of());
    }

    public void advance(TaskClaim claim, Map<String, Integer> counts) {
        held(claim).advance(counts, clock.instant().plus(LEASE));
    }

    /** The copy is kept; whoever ordered it may fetch it for some days. */
    public void copied(TaskClaim claim, Content content) {
        PersonalTask task = held(claim);
        Instant now = clock.instant();
        storedFileWorker.use(List.of(content.sha256()));
        task.copied(
                content.sha256(),
                content.size(),
                now,
                now.plus(Duration.ofDays(settingRepository.whole(SettingDefinition.EXPORT_DAYS))));
        ends.fire(new PersonalTaskEnded(task.getId(), task.getKind(), task.getAccount(), now));
    }

    /** A little later again, a few times. */
    public void failed(TaskClaim claim, String code) {
        PersonalTask task = em.find(PersonalTask.class, claim.task());
        if (task != null && task.isHeldBy(claim.token())) {
            if (task.getAttempts() < TRIES) {
                task.retryAfter(clock.instant().plus(PAUSE));
            } else {
                task.fail(code, clock.instant());
            }
        }
    }

    /** Copies whose days are over, also those that the rights desk handed out. */
    public void expire() {
        for (PersonalTask copy :
                em.createNamedQuery(PersonalTask.COPIES, PersonalTask.class)
                        .setParameter("ready", PersonalTaskState.LISTA)
                        .setParameter("copy", PersonalTaskKind.COPIA)
                        .getResultList()) {
            if (copy.isOver(clock.instant())) {
                release(copy);
            }
        }
        for (DataRightCase about :
                em.createNamedQuery(DataRightCase.COPIES_BEFORE, DataRightCase.class)
                        .setParameter(
                                "before", clock.instant().minus(CitizenRightService.COPY_KEPT))
                        .getResultList()) {
            storedFileWorker.release(List.of(about.forgetCopy()));
        }
    }

    private PersonalTask held(TaskClaim claim) {
        PersonalTask task = em.find(PersonalTask.class, claim.task());
        if (task == null || !task.isHeldBy(claim.token())) {
            throw new NotFoundException();
        }
        return task;
    }

    /** Her requests some at a time, then what is found by herself. */
    @TransactionAttribute(SUPPORTS)
    public List<DataSubject> pieces(DataSubject subject, int most) {
        List<DataSubject> pieces = new ArrayList<>();
        List<Ticket> tickets = erasureScopeFinder.tickets(subject.tickets());
        for (int i = 0; i < tickets.size(); i += most) {
            Set<Long> ids = new LinkedHashSet<>();
            Set<String> numbers = new LinkedHashSet<>();
            for (Ticket ticket : tickets.subList(i, Math.min(tickets.size(), i + most))) {
                ids.add(ticket.getId());
                numbers.add(ticket.getNumber());
            }
            pieces.add(DataSubject.ofTickets(ids, numbers));
        }
        pieces.add(subject.herself());
        return pieces;
    }
}
