package cl.soser.canal.phone.imports;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.phone.Call;
import cl.soser.canal.phone.CallParts;
import cl.soser.canal.phone.PhoneAgent;
import cl.soser.canal.phone.PhoneLine;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores calls, a chunk of a file in one transaction, together with the progress of the file. Each
 * method is one transaction. Callers decide who may import a file.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class CallStoreWorker {

    /** More of them say nothing more; all are counted. */
    static final int REJECTS_KEPT = 1000;

    static final int CHUNK = 1000;

    private static final Duration CLAIM = Duration.ofMinutes(2);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** The name of the line's queue at the exchange. */
    public String queue() {
        return PhoneLine.of(em).getQueue();
    }

    public long open(
            CallSource source, String fileName, CallFileKind kind, byte[] packed, String by) {
        Instant now = clock.instant();
        CallImportRecord run =
                new CallImportRecord(source, fileName, kind, packed, by, now, now.plus(CLAIM));
        em.persist(run);
        em.flush();
        return run.getId();
    }

    /** Imports that were started and are not being processed. */
    public List<Long> leftBehind() {
        return em.createNamedQuery(CallImportRecord.LEFT_BEHIND, Long.class)
                .setParameter("running", CallImportState.EN_CURSO)
                .setParameter("now", clock.instant())
                .setMaxResults(10)
                .getResultList();
    }

    /** Takes over one of those; false where another server was faster. */
    public boolean claim(long id) {
        return em.createNamedQuery(CallImportRecord.CLAIM)
                        .setParameter("id", id)
                        .setParameter("running", CallImportState.EN_CURSO)
                        .setParameter("now", clock.instant())
                        .setParameter("until", clock.instant().plus(CLAIM))
                        .executeUpdate()
                == 1;
    }

    /** Empty where it is done already. */
    public Optional<StoredCallFile> content(long id) {
        return Optional.of(em.find(CallImportRecord.class, id))
                .filter(CallImportRecord::isRunning)
                .map(run -> new StoredCallFile(run.getKind(), run.content()));
    }

    /** Its lines are read; the rejected lines are available from now on. */
    public void begin(long id, CallFile file) {
        CallImportRecord run = em.find(CallImportRecord.class, id);
        run.begin(file);
        em.createNamedQuery(RejectedCallLine.FORGET).setParameter("run", id).executeUpdate();
        file.rejected().stream()
                .limit(REJECTS_KEPT)
                .forEach(line -> em.persist(new RejectedCallLine(id, line)));
    }

    /** At most {@link #CHUNK} calls; those known already learn what is new. */
    public void keep(long id, Map<String, CallParts> calls) {
        String exchange = PhoneLine.held(em).getQueue();
        CallImportRecord run = em.find(CallImportRecord.class, id);
        addAgents(calls.values());
        Map<String, Call> known = new HashMap<>();
        em.createNamedQuery(Call.BY_IDS, Call.class)
                .setParameter("exchange", exchange)
                .setParameter("ids", List.copyOf(calls.keySet()))
                .getResultList()
                .forEach(call -> known.put(call.getCallId(), call));
        int fresh = 0;
        int healed = 0;
        for (Map.Entry<String, CallParts> one : calls.entrySet()) {
            Call call = known.get(one.getKey());
            if (call == null) {
                call = new Call(exchange, one.getKey(), one.getValue(), id);
                em.persist(call);
                fresh++;
            } else if (call.isFrom(id)) {
                fresh++;
            } else if (call.merge(one.getValue())) {
                healed++;
            }
            run.saw(call.getStartedAt());
        }
        run.kept(fresh, calls.size() - fresh, healed, clock.instant().plus(CLAIM));
    }

    /** Every agent who takes a call is listed, known here or not. */
    private void addAgents(Iterable<CallParts> calls) {
        Set<String> codes = new HashSet<>();
        calls.forEach(call -> codes.add(call.agent()));
        codes.removeIf(Objects::isNull);
        if (codes.isEmpty()) {
            return;
        }
        Set<String> known =
                em.createNamedQuery(PhoneAgent.KNOWN, String.class)
                        .setParameter("codes", List.copyOf(codes))
                        .getResultStream()
                        .collect(Collectors.toSet());
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> em.persist(new PhoneAgent(code)));
        em.flush();
    }

    public CallImportReport finish(long id, CallImportState end) {
        CallImportRecord run = em.find(CallImportRecord.class, id);
        run.finish(end, clock.instant());
        return run.report();
    }
}
