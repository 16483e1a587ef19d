package cl.soser.canal.account.staff;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.factor.FactorRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.proof.RecentFactor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The second person where a role is given that decides alone over others: somebody who has it,
 * informática or Operations, never who proposed it (rules, section 2).
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, TI, OPERACIONES, DATOS})
public class StaffProposalService {

    private static final int MOST = 100;

    @PersistenceContext EntityManager em;
    @Inject StaffAccountRepository staffAccountRepository;
    @Inject StaffRepository staff;
    @Inject FactorRepository factorRepository;
    @Inject Event<RolesEntrusted> given;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Those that wait, the oldest first; there are never many. */
    @TransactionAttribute(SUPPORTS)
    public List<StaffProposalRow> waiting() {
        List<StaffProposal> waiting =
                em.createNamedQuery(StaffProposal.WAITING, StaffProposal.class)
                        .setParameter("state", StaffProposal.State.PROPUESTA)
                        .setMaxResults(MOST)
                        .getResultList();
        Map<Long, String> names =
                staff.names(waiting.stream().map(StaffProposal::getProposedBy).toList());
        return waiting.stream().map(one -> row(one, names)).toList();
    }

    private StaffProposalRow row(StaffProposal proposal, Map<Long, String> names) {
        boolean own = proposal.getProposedBy() == caller.requireId();
        return new StaffProposalRow(
                proposal.getId(),
                proposal.getVersion(),
                proposal.getDisplayName(),
                proposal.getEmail(),
                proposal.getGiven(),
                proposal.isFactorReset(),
                names.get(proposal.getProposedBy()),
                proposal.getProposedAt(),
                own,
                !own && mayDecide(proposal));
    }

    /** It holds from this instant on. */
    @RecentFactor
    public void confirm(long id, int version) {
        StaffProposal proposal = current(id, version);
        requireDeciding(proposal);
        Instant now = clock.instant();
        proposal.confirm(caller.requireId(), now);
        Account account = done(proposal);
        if (proposal.isFactorReset()) {
            return;
        }
        given.fire(
                new RolesEntrusted(
                        account.getId(),
                        account.getDisplayName(),
                        proposal.getGiven(),
                        proposal.getProposedBy(),
                        caller.requireId(),
                        now));
    }

    private Account done(StaffProposal proposal) {
        if (proposal.getAccount() == null) {
            return staffAccountRepository.invite(
                    proposal.getEmail(), proposal.getDisplayName(), proposal.getRights());
        }
        Account account = em.find(Account.class, proposal.getAccount());
        if (proposal.isFactorReset()) {
            factorRepository.reset(account);
        } else if (proposal.isReactivation()) {
            staffAccountRepository.reactivate(account);
        } else {
            staffAccountRepository.entrust(
                    account, proposal.getDisplayName(), proposal.getRights());
        }
        return account;
    }

    /** It is not to be; who proposed it may withdraw it so. */
    public void reject(long id, int version) {
        StaffProposal proposal = current(id, version);
        if (proposal.getProposedBy() != caller.requireId()) {
            requireDeciding(proposal);
        }
        proposal.reject(caller.requireId(), clock.instant());
    }

    private void requireDeciding(StaffProposal proposal) {
        if (!mayDecide(proposal)) {
            throw new NotAllowedException("staff.proposal.notYours");
        }
    }

    private boolean mayDecide(StaffProposal proposal) {
        return caller.has(TI)
                || caller.has(OPERACIONES)
                || proposal.getGiven().stream().allMatch(caller::has);
    }

    private StaffProposal current(long id, int version) {
        StaffProposal proposal = em.find(StaffProposal.class, id);
        if (proposal == null) {
            throw new NotFoundException();
        }
        if (proposal.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return proposal;
    }
}
