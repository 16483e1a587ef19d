package cl.soser.canal.requirement;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.commitment.Commitment;
import cl.soser.canal.commitment.CommitmentOwners;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.CommitmentRepository;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.LikePattern;
import cl.soser.canal.shared.list.ListOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The register of what the institutions require and change. The administrator and Operations keep
 * it; the owner of a requirement sees it and records when it was complied with.
 */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR, AREA})
public class RequirementService {

    @PersistenceContext EntityManager em;
    @Inject CommitmentRepository commitments;
    @Inject StaffRepository staff;
    @Inject CommitmentOwners owners;
    @Inject AttachmentService attachmentService;
    @Inject Caller caller;
    @Inject Clock clock;

    // Reading

    /**
     * One page: what is to be complied with, the next to be due first; of what ended, the last.
     *
     * @param after the last of the page before, or null
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<Requirement> page(
            @NotNull RequirementCriteria filter,
            @NotNull ListOrder order,
            Cursor<LocalDate> after,
            int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Requirement> query = cb.createQuery(Requirement.class);
        Root<Requirement> row = query.from(Requirement.class);
        return new Keyset<>(
                        row.get(Requirement_.dueOn),
                        row.get(Requirement_.id),
                        filter.state() == RequirementState.PENDIENTE)
                .in(order)
                .page(em, query, conditions(filter, cb, row), after, size);
    }

    /** The caller's own, or all for who leads. */
    private List<Predicate> conditions(
            RequirementCriteria filter, CriteriaBuilder cb, Root<Requirement> row) {
        List<Predicate> all = new ArrayList<>(filter.due().holds(row.get(Requirement_.dueOn), cb));
        all.add(cb.equal(row.get(Requirement_.state), filter.state()));
        if (!caller.isLeader()) {
            all.add(cb.equal(row.get(Requirement_.owner), caller.requireId()));
        }
        if (filter.words() != null) {
            all.add(
                    cb.or(
                            LikePattern.within(row.get(Requirement_.title), filter.words(), cb),
                            LikePattern.within(
                                    row.get(Requirement_.reference), filter.words(), cb)));
        }
        if (filter.institution() != null) {
            all.add(cb.equal(row.get(Requirement_.institution), filter.institution()));
        }
        if (filter.kind() != null) {
            all.add(cb.equal(row.get(Requirement_.kind), filter.kind()));
        }
        return all;
    }

    @TransactionAttribute(SUPPORTS)
    public RequirementDetails get(long id) {
        Requirement requirement =
                commitments.readable(Requirement.class, id, commitments::isResponsible);
        return new RequirementDetails(
                requirement,
                commitments.history(
                        RequirementStep.class, requirement, List.of(requirement.getOwner())));
    }

    /** How accounts are called. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> names(@NotNull Set<Long> accounts) {
        return staff.names(accounts);
    }

    // Acts

    /**
     * Writes one down.
     *
     * @param basket of the letter and the like, or null
     * @return its number
     */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public long register(@NotNull @Valid RegisterRequirementCommand what, String basket) {
        if (what.receivedOn().isAfter(LocalDate.now(clock))) {
            throw new NotAllowedException("mandate.received.future");
        }
        if (what.dueOn().isBefore(what.receivedOn())) {
            throw new NotAllowedException("mandate.due.before");
        }
        Horizon.require(what.dueOn(), LocalDate.now(clock));
        owners.require(what.owner());
        Requirement requirement = new Requirement(what, caller.requireId(), clock.instant());
        em.persist(requirement);
        em.flush();
        attachmentService.adopt(basket, OwnerKind.MANDATE, requirement.getId());
        record(requirement, RequirementStepKind.REGISTRADO, what.title());
        return requirement.getId();
    }

    /** Another day, with the reason; the first one stays known. */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public void postpone(
            @NotNull CommitmentRef ref,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 2000) String reason) {
        Requirement requirement = current(ref);
        record(
                requirement,
                RequirementStepKind.PLAZO,
                requirement.postpone(day, reason, LocalDate.now(clock)));
    }

    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public void assign(@NotNull CommitmentRef ref, long account) {
        Requirement requirement = current(ref);
        if (requirement.getOwner() == account) {
            throw new NotAllowedException("remedy.owner.same");
        }
        requirement.assign(account);
        record(requirement, RequirementStepKind.RESPONSABLE, owners.require(account));
    }

    /** It was complied with on that day, like this. */
    public void comply(
            @NotNull CommitmentRef ref,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 2000) String how,
            String basket) {
        Requirement requirement = current(ref);
        Commitment.requirePast(day, LocalDate.now(clock));
        if (day.isBefore(requirement.getReceivedOn())) {
            throw new NotAllowedException(
                    "mandate.comply.before", Commitment.format(requirement.getReceivedOn()));
        }
        attachmentService.adopt(basket, OwnerKind.MANDATE, requirement.getId());
        requirement.comply(day, how.strip());
        record(requirement, RequirementStepKind.CUMPLIDO, how.strip());
    }

    /** The institution took it back. */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    public void drop(@NotNull CommitmentRef ref, @NotBlank @Size(max = 2000) String why) {
        Requirement requirement = current(ref);
        requirement.drop(LocalDate.now(clock), why.strip());
        record(requirement, RequirementStepKind.SIN_EFECTO, why.strip());
    }

    private Requirement current(CommitmentRef ref) {
        return commitments.current(Requirement.class, ref, commitments::isResponsible);
    }

    private void record(Requirement requirement, RequirementStepKind kind, String note) {
        commitments.recordAndFire(
                requirement,
                new RequirementStep(requirement, kind, caller.requireId(), note, clock.instant()));
    }
}
