package cl.soser.canal.account.staff;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.proof.RecentFactor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The accounts of SOSER's people and of the institutions. Administrators manage them; only TI gives
 * or changes the role TI and the personal-data officer's, so that an administrator cannot take over
 * the system. A caller cannot change their own account. Operations, TI and the officer are given by
 * two people ({@link StaffProposalService}) once there have been two of them.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, TI})
public class StaffAccountService {

    private static final Set<String> OF_TI = Set.of(TI, Role.DATOS);

    @PersistenceContext EntityManager em;
    @Inject StaffAccountRepository staffAccountRepository;
    @Inject RoleGuardRepository roleGuardRepository;
    @Inject Caller caller;
    @Inject Event<Object> events;
    @Inject Clock clock;

    /**
     * By name; a few hundred at most, so all at once.
     *
     * @param words of name or address; blank for all
     * @param role null for any
     * @param state null for any
     */
    @PersonalData(purpose = "ADMINISTRACION", object = "CUENTA")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<StaffRow> find(String words, String role, AccountState state) {
        List<String> wanted = Plain.words(words);
        return em.createNamedQuery(Account.STAFF, Account.class)
                .getResultStream()
                .map(StaffRow::of)
                .filter(row -> role == null || row.roles().contains(role))
                .filter(row -> state == null || row.state() == state)
                .filter(
                        row -> {
                            String text = Plain.fold(row.displayName() + " " + row.email());
                            return wanted.stream().allMatch(text::contains);
                        })
                .sorted(
                        Comparator.comparing((StaffRow row) -> Plain.fold(row.displayName()))
                                .thenComparing(StaffRow::id))
                .toList();
    }

    @PersonalData(purpose = "ADMINISTRACION", object = "CUENTA")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public StaffRow get(long id) {
        return StaffRow.of(staff(id));
    }

    /** The roles that the caller may give. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<String> grantableRoles() {
        return Role.OF_STAFF.stream()
                .filter(role -> caller.has(TI) || !OF_TI.contains(role))
                .toList();
    }

    /** The person gets a mail and chooses the password; it replaces an unproved registration. */
    @RecentFactor
    public StaffDecision invite(@NotNull @Valid InviteStaffCommand staff) {
        Set<String> roles = staff.rights().roles();
        checkMayGrant(roles);
        StaffAccountRepository.requireSeparate(roles);
        staffAccountRepository.requireFree(staff.email());
        Set<String> ofTwo = roleGuardRepository.ofTwo(roles);
        if (!ofTwo.isEmpty()) {
            return propose(StaffProposal.invitation(staff, ofTwo));
        }
        Account account =
                staffAccountRepository.invite(staff.email(), staff.displayName(), staff.rights());
        return done(account, Set.of());
    }

    /** It waits for a second person, who is told. */
    private StaffDecision propose(StaffProposal proposal) {
        long waiting =
                em.createNamedQuery(StaffProposal.OF_MAILBOX, Long.class)
                        .setParameter("key", EmailNormalizer.of(proposal.getEmail()))
                        .getSingleResult();
        if (waiting > 0) {
            throw new NotAllowedException("staff.proposal.waiting");
        }
        em.persist(proposal.by(caller.requireId(), clock.instant()));
        em.flush(); // another may propose the same at this moment
        if (proposal.isFactorReset()) {
            events.fire(
                    new FactorResetProposed(
                            proposal.getId(),
                            proposal.getDisplayName(),
                            proposal.getEmail(),
                            caller.requireId(),
                            clock.instant()));
            return new StaffDecision(proposal.getAccount(), StaffOutcome.ESPERA);
        }
        events.fire(
                new RolesProposed(
                        proposal.getId(),
                        proposal.getDisplayName(),
                        proposal.getGiven(),
                        caller.requireId(),
                        clock.instant()));
        return new StaffDecision(proposal.getAccount(), StaffOutcome.ESPERA);
    }

    /**
     * @param before the roles the account had
     */
    private StaffDecision done(Account account, Set<String> before) {
        Set<String> alone = new TreeSet<>(account.getRoles());
        alone.retainAll(Role.BY_TWO);
        alone.removeAll(before);
        if (alone.isEmpty()) {
            return new StaffDecision(account.getId(), StaffOutcome.HECHO);
        }
        staffAccountRepository.fireChanged(account, "SIN_SEGUNDA_PERSONA");
        events.fire(
                new RolesEntrusted(
                        account.getId(),
                        account.getDisplayName(),
                        alone,
                        caller.requireId(),
                        null,
                        clock.instant()));
        return new StaffDecision(account.getId(), StaffOutcome.SIN_SEGUNDA_PERSONA);
    }

    /** The earlier invitation stops working. */
    public void inviteAgain(long id) {
        Account account = others(id);
        if (account.getState() != AccountState.INVITADA) {
            throw new NotAllowedException("staff.notInvited");
        }
        staffAccountRepository.send(account);
        staffAccountRepository.fireChanged(account, "INVITADA_DE_NUEVO");
    }

    /**
     * Holds from the person's next request on.
     *
     * @param version of the row the change was decided on
     */
    @RecentFactor
    public StaffDecision change(
            long id,
            int version,
            @NotBlank @Size(max = 200) String displayName,
            @NotNull @Valid StaffRights rights) {
        Account account = others(id);
        if (account.getVersion() != version) {
            throw new OptimisticLockException();
        }
        checkMayGrant(rights.roles());
        StaffAccountRepository.requireSeparate(rights.roles());
        Set<String> before = Set.copyOf(account.getRoles());
        Set<String> ofTwo = roleGuardRepository.ofTwo(added(rights.roles(), before));
        if (!ofTwo.isEmpty()) {
            return propose(StaffProposal.change(account, displayName, rights, ofTwo));
        }
        staffAccountRepository.entrust(account, displayName, rights);
        return done(account, before);
    }

    private static Set<String> added(Set<String> roles, Set<String> before) {
        Set<String> added = new TreeSet<>(roles);
        added.removeAll(before);
        return added;
    }

    /**
     * Ends the person's sessions at their next request, and their invitations and resets at once.
     */
    public void deactivate(long id) {
        Account account = others(id);
        roleGuardRepository.ofTwo(account.getRoles()); // two holders are noted before one goes
        staffAccountRepository.deactivate(account);
    }

    @RecentFactor
    public StaffDecision reactivate(long id) {
        Account account = others(id);
        if (account.getState() != AccountState.DESACTIVADA) {
            throw new NotAllowedException("staff.notDeactivated");
        }
        Set<String> ofTwo = roleGuardRepository.ofTwo(account.getRoles());
        if (!ofTwo.isEmpty()) {
            return propose(StaffProposal.reactivation(account, ofTwo));
        }
        staffAccountRepository.reactivate(account);
        return done(account, Set.of());
    }

    /**
     * Somebody lost what they prove themselves with: a second person must confirm, and the account
     * is told at once.
     */
    @RecentFactor
    public StaffDecision proposeFactorReset(long id) {
        Account account = others(id);
        if (account.getState() != AccountState.ACTIVA) {
            throw new NotAllowedException("staff.notActive");
        }
        return propose(StaffProposal.factorReset(account));
    }

    public void endSessions(long id) {
        Account account = staff(id);
        account.endSessions();
        staffAccountRepository.fireChanged(account, "SESIONES_CERRADAS");
    }

    private void checkMayGrant(Set<String> roles) {
        if (!grantableRoles().containsAll(roles)) {
            throw new NotAllowedException("staff.onlyTi");
        }
    }

    private Account staff(long id) {
        Account account = em.find(Account.class, id);
        if (account == null || !account.isStaff()) {
            throw new NotFoundException();
        }
        return account;
    }

    private Account others(long id) {
        Account account = staff(id);
        if (caller.id().filter(own -> own == id).isPresent()) {
            throw new NotAllowedException("staff.notYourself");
        }
        checkMayGrant(account.getRoles());
        return account;
    }
}
