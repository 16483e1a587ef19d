package cl.soser.canal.oversight;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Caller;
import cl.soser.canal.attachment.Attachments;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.improvement.Remedies;
import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The register of what the institutions require and change. The administrator and Operations keep
 * it; the owner of a requirement sees it and records when it was complied with.
 */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR, AREA})
public class Mandates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    @PersistenceContext EntityManager em;
    @Inject MandateRights rights;
    @Inject Remedies remedies;
    @Inject Attachments attachments;
    @Inject Caller caller;
    @Inject Event<MandateChanged> changes;
    @Inject Clock clock;

    // Reading

    /**
     * One page: what is to be complied with, the next to be due first; of what ended, the last.
     *
     * @param after the last of the page before, or null
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<Mandate> page(@NotNull MandateState state, MandateKey after, int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Mandate> query = cb.createQuery(Mandate.class);
        Root<Mandate> mandate = query.from(Mandate.class);
        Keyset<LocalDate> keys =
                new Keyset<>(
                        mandate.get(Mandate_.dueOn),
                        mandate.get(Mandate_.id),
                        state == MandateState.PENDIENTE);
        List<Predicate> where = new ArrayList<>();
        where.add(cb.equal(mandate.get(Mandate_.state), state));
        if (!rights.isLeader()) {
            where.add(cb.equal(mandate.get(Mandate_.owner), caller.requireId()));
        }
        if (after != null) {
            where.add(keys.after(after.due(), after.id(), cb));
        }
        query.select(mandate).where(where.toArray(Predicate[]::new)).orderBy(keys.order(cb));
        return Slice.of(em.createQuery(query).setMaxResults(size + 1).getResultList(), size);
    }

    @TransactionAttribute(SUPPORTS)
    public MandateSheet get(long id) {
        Mandate mandate = readable(id);
        List<MandateStep> steps =
                em.createQuery(
                                """
                                SELECT s FROM MandateStep s
                                WHERE s.mandate = :id ORDER BY s.id DESC""",
                                MandateStep.class)
                        .setParameter("id", id)
                        .getResultList();
        Set<Long> people = new HashSet<>(List.of(mandate.getOwner()));
        steps.forEach(step -> people.add(step.getAccount()));
        return new MandateSheet(mandate, steps, names(people));
    }

    /** How accounts are called. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> names(@NotNull Set<Long> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "SELECT a.id, a.displayName FROM Account a WHERE a.id IN :ids",
                                Object[].class)
                        .setParameter("ids", new ArrayList<>(accounts))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private Mandate readable(long id) {
        Mandate mandate = em.find(Mandate.class, id);
        if (mandate == null || !rights.isReadable(mandate)) {
            throw new NotFoundException();
        }
        return mandate;
    }

    // Acts

    /**
     * Writes one down.
     *
     * @param basket of the letter and the like, or null
     * @return its number
     */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public long register(@NotNull @Valid NewMandate what, String basket) {
        if (what.receivedOn().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("mandate.received.future");
        }
        if (what.dueOn().isBefore(what.receivedOn())) {
            throw new RefusedException("mandate.due.before");
        }
        Horizon.require(what.dueOn(), LocalDate.now(clock));
        requireOwner(what.owner());
        Mandate mandate = new Mandate(what, caller.requireId(), clock.instant());
        em.persist(mandate);
        em.flush();
        attachments.adopt(basket, OwnerKind.MANDATE, mandate.getId());
        record(mandate, MandateStepKind.REGISTRADO, what.title());
        return mandate.getId();
    }

    /** Another day, with the reason; the first one stays known. */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public void postpone(
            @NotNull MandateRef ref,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 2000) String reason) {
        Mandate mandate = current(ref);
        if (day.isBefore(LocalDate.now(clock))) {
            throw new RefusedException("remedy.due.past");
        }
        Horizon.require(day, LocalDate.now(clock));
        if (day.equals(mandate.getDueOn())) {
            throw new RefusedException("remedy.due.same");
        }
        String note =
                DAY.format(mandate.getDueOn()) + " → " + DAY.format(day) + ": " + reason.strip();
        mandate.postpone(day);
        record(mandate, MandateStepKind.PLAZO, note);
    }

    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public void assign(@NotNull MandateRef ref, long account) {
        Mandate mandate = current(ref);
        if (mandate.getOwner() == account) {
            throw new RefusedException("remedy.owner.same");
        }
        mandate.assign(account);
        record(mandate, MandateStepKind.RESPONSABLE, requireOwner(account));
    }

    /** It was complied with on that day, like this. */
    public void comply(
            @NotNull MandateRef ref,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 2000) String how,
            String basket) {
        Mandate mandate = current(ref);
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("remedy.done.future");
        }
        if (day.isBefore(mandate.getReceivedOn())) {
            throw new RefusedException(
                    "mandate.comply.before", DAY.format(mandate.getReceivedOn()));
        }
        attachments.adopt(basket, OwnerKind.MANDATE, mandate.getId());
        mandate.comply(day, how.strip());
        record(mandate, MandateStepKind.CUMPLIDO, how.strip());
    }

    /** The institution took it back. */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public void drop(@NotNull MandateRef ref, @NotBlank @Size(max = 2000) String why) {
        Mandate mandate = current(ref);
        mandate.drop(LocalDate.now(clock), why.strip());
        record(mandate, MandateStepKind.SIN_EFECTO, why.strip());
    }

    private String requireOwner(long account) {
        String name = remedies.owners().get(account);
        if (name == null) {
            throw new RefusedException("remedy.owner.unknown");
        }
        return name;
    }

    private Mandate current(MandateRef ref) {
        Mandate mandate = readable(ref.id());
        if (mandate.getVersion() != ref.version()) {
            throw new RefusedException("mandate.stale", ref.id());
        }
        return mandate;
    }

    private void record(Mandate mandate, MandateStepKind kind, String note) {
        long me = caller.requireId();
        em.persist(new MandateStep(mandate.getId(), kind, me, note, clock.instant()));
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new RefusedException("mandate.stale", mandate.getId());
        }
        changes.fire(new MandateChanged(mandate.getId(), kind, me, note, clock.instant()));
    }
}
