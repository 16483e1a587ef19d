package cl.soser.canal.retention;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.personaldata.RetainedDataWorker;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transactions of the nightly run: one for its preparation, one for each piece. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class RetentionRunWorker {

    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Requests in a piece, each with rows in many tables. */
    private static final int REQUESTS = 50;

    private static final int ROWS = 500;

    @PersistenceContext EntityManager em;
    @Inject RetentionDueRepository retentionDueRepository;
    @Inject RetainedDataWorker retainedDataWorker;
    @Inject Event<RetentionRunEnded> ends;
    @Inject Clock clock;

    /**
     * Counts what is due where no run is open that still holds: once a day. Terms that were
     * approved and done before are done again; others wait for the officer.
     */
    public void prepare() {
        String terms = retentionDueRepository.terms();
        Instant now = clock.instant();
        Optional<RetentionRun> open = open();
        if (open.isPresent()) {
            RetentionRun run = open.get();
            boolean stands =
                    run.isOf(terms)
                            && (run.getState() != RetentionRunState.POR_APROBAR || isOfToday(run));
            if (stands || !run.isFree(now) && run.getState() == RetentionRunState.EN_CURSO) {
                return;
            }
            run.replace(now);
            em.flush();
        } else if (latest().filter(this::isOfToday).filter(run -> run.isOf(terms)).isPresent()) {
            return;
        }
        List<RetentionRule> rules = retentionDueRepository.rules();
        List<RetentionRunPart> parts = rules.stream().map(retentionDueRepository::part).toList();
        boolean approved = isKnown(terms) && rules.stream().noneMatch(RetentionRule::isShortened);
        em.persist(new RetentionRun(terms, parts, approved, now));
    }

    private boolean isOfToday(RetentionRun run) {
        return LocalDate.ofInstant(run.getMadeAt(), clock.getZone()).equals(LocalDate.now(clock));
    }

    private boolean isKnown(String terms) {
        return em.createNamedQuery(RetentionRun.COUNT_APPROVED, Long.class)
                        .setParameter("terms", terms)
                        .setParameter("done", RetentionRunState.HECHA)
                        .getSingleResult()
                > 0;
    }

    private Optional<RetentionRun> open() {
        return em.createNamedQuery(RetentionRun.OPEN, RetentionRun.class)
                .getResultStream()
                .findAny();
    }

    private Optional<RetentionRun> latest() {
        return em
                .createNamedQuery(RetentionRun.LATEST, RetentionRun.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findAny();
    }

    /** What this server holds while it does the run; empty where there is none for it. */
    public Optional<String> claim() {
        Optional<RetentionRun> open = open();
        return open.filter(run -> run.isFree(clock.instant()))
                .filter(run -> run.isOf(retentionDueRepository.terms()))
                .map(
                        run -> {
                            String token = SecretTokens.random();
                            run.claim(token, clock.instant().plus(LEASE));
                            return token;
                        });
    }

    /**
     * Whether its terms are still those that were approved; what is left waits for a count anew.
     */
    public boolean stands(String token) {
        RetentionRun run = held(token);
        if (run.isOf(retentionDueRepository.terms())) {
            return true;
        }
        run.replace(clock.instant());
        return false;
    }

    /**
     * Does some of a class.
     *
     * @return how many rows; 0 when there are no more
     */
    public int piece(String token, RetentionClass of, String nothing) {
        LocalDate before = held(token).part(of).getBefore();
        int rows = erase(of, before, nothing);
        held(token).advance(of, rows, clock.instant().plus(LEASE));
        return rows;
    }

    private int erase(RetentionClass of, LocalDate before, String nothing) {
        int most = of == RetentionClass.SOLICITUDES ? REQUESTS : ROWS;
        Map<Long, String> due = retentionDueRepository.first(of, before, most);
        List<Long> ids = new ArrayList<>(due.keySet());
        return switch (of) {
            case SOLICITUDES ->
                    retainedDataWorker.tickets(due, nothing)
                            + retainedDataWorker.rights(
                                    retentionDueRepository.rights(before, most), nothing);
            case ARCHIVOS, FOTOS_PAPEL -> retainedDataWorker.files(ids, nothing);
            case MENSAJES ->
                    retainedDataWorker.rows("message", ids)
                            + retainedDataWorker.mails(retentionDueRepository.mails(before, most));
            case LLAMADAS -> retainedDataWorker.rows("line_call", ids);
            case LECTURAS -> retainedDataWorker.rows("audit_entry", ids);
            case CUENTAS -> retainedDataWorker.accounts(ids, nothing);
        };
    }

    public void done(String token) {
        RetentionRun run = held(token);
        run.done(clock.instant());
        ends.fire(new RetentionRunEnded(run.getId(), run.rows(), clock.instant()));
    }

    private RetentionRun held(String token) {
        return open().filter(run -> run.isHeldBy(token)).orElseThrow(NotFoundException::new);
    }
}
