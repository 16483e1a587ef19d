package cl.soser.canal.account.staff;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.AccountTokenRepository;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.privacy.PersonalData;
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

/**
 * The accounts of SOSER's people and of the institutions. Administrators manage them; only TI gives
 * or changes the role TI and the personal-data officer's, so that an administrator cannot take over
 * the system. A caller cannot change their own account.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, TI})
public class StaffAccountService {

    private static final Set<String> OF_TI = Set.of(TI, Role.DATOS);

    @PersistenceContext EntityManager em;
    @Inject AccountTokenRepository accountTokenRepository;
    @Inject Caller caller;
    @Inject Event<Object> events;
    @Inject Clock clock;
    @Inject CatalogueQuery catalogueQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    /**
     * By name; a few hundred at most, so all at once.
     *
     * @param words of name or address; blank for all
     */
    @PersonalData(purpose = "ADMINISTRACION", object = "CUENTA")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<StaffRow> find(String words) {
        List<String> wanted = Plain.words(words);
        return em.createNamedQuery(Account.STAFF, Account.class).getResultList().stream()
                .map(StaffRow::of)
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
    public long invite(@NotNull @Valid InviteStaffCommand staff) {
        checkMayGrant(staff.rights().roles());
        requireSeparate(staff.rights().roles());
        Account account =
                em.createNamedQuery(Account.BY_EMAIL, Account.class)
                        .setParameter("emailKey", EmailNormalizer.of(staff.email()))
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
        if (account == null) {
            account = Account.invited(staff.email(), staff.displayName(), clock.instant());
            em.persist(account);
        } else if (account.getState() == AccountState.PENDIENTE) {
            accountTokenRepository.revoke(account, TokenPurpose.VERIFICACION);
            accountTokenRepository.revoke(account, TokenPurpose.CLAVE);
            account.inviteInstead(staff.displayName(), clock.instant());
        } else {
            throw new NotAllowedException("staff.emailTaken");
        }
        StaffRights rights = staff.rights();
        account.entrust(rights.roles(), rights.areas(), rights.institution());
        send(account);
        fireChanged(account, "INVITADA");
        em.flush(); // its key is that of its history
        changed(account, ConfigurationFields.NONE);
        return account.getId();
    }

    /** The earlier invitation stops working. */
    public void inviteAgain(long id) {
        Account account = others(id);
        if (account.getState() != AccountState.INVITADA) {
            throw new NotAllowedException("staff.notInvited");
        }
        send(account);
        fireChanged(account, "INVITADA_DE_NUEVO");
    }

    private void send(Account account) {
        accountTokenRepository.revoke(account, TokenPurpose.INVITACION);
        String token = accountTokenRepository.issue(account, TokenPurpose.INVITACION, null);
        events.fire(
                new StaffInvited(
                        account.getEmail(),
                        account.getDisplayName(),
                        account.getRoles(),
                        token,
                        clock.instant().plus(TokenPurpose.INVITACION.lifetime())));
    }

    /**
     * Holds from the person's next request on.
     *
     * @param version of the row the change was decided on
     */
    public void change(
            long id,
            int version,
            @NotBlank @Size(max = 200) String displayName,
            @NotNull @Valid StaffRights rights) {
        Account account = others(id);
        if (account.getVersion() != version) {
            throw new OptimisticLockException();
        }
        checkMayGrant(rights.roles());
        requireSeparate(rights.roles());
        ConfigurationFields before = fields(account);
        account.call(displayName);
        account.entrust(rights.roles(), rights.areas(), rights.institution());
        fireChanged(account, "FUNCIONES");
        changed(account, before);
    }

    /**
     * Ends the person's sessions at their next request, and their invitations and resets at once.
     */
    public void deactivate(long id) {
        Account account = others(id);
        ConfigurationFields before = fields(account);
        account.deactivate();
        for (TokenPurpose purpose : TokenPurpose.values()) {
            accountTokenRepository.revoke(account, purpose);
        }
        fireChanged(account, "DESACTIVADA");
        changed(account, before);
    }

    public void reactivate(long id) {
        Account account = others(id);
        if (account.getState() != AccountState.DESACTIVADA) {
            throw new NotAllowedException("staff.notDeactivated");
        }
        ConfigurationFields before = fields(account);
        account.reactivate();
        fireChanged(account, "REACTIVADA");
        changed(account, before);
    }

    public void endSessions(long id) {
        Account account = staff(id);
        account.endSessions();
        fireChanged(account, "SESIONES_CERRADAS");
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

    /**
     * The sender of a text decides neither whether it needs approval nor that it is approved
     * (rules, section 5).
     */
    private static void requireSeparate(Set<String> roles) {
        if (roles.contains(ADMINISTRADOR) && roles.contains(Role.OPERACIONES)) {
            throw new NotAllowedException("staff.sendsAndApproves");
        }
    }

    private void changed(Account account, ConfigurationFields before) {
        String key = String.valueOf(account.getId());
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.CUENTA, key, account.getDisplayName()),
                before,
                fields(account));
    }

    private ConfigurationFields fields(Account account) {
        return ConfigurationFields.NONE
                .field("accountName", account.getDisplayName())
                .field(
                        "accountRoles",
                        account.getRoles().stream()
                                .sorted()
                                .map(role -> "{role." + role + "}")
                                .toList())
                .field(
                        "accountAreas",
                        account.getAreas().stream()
                                .map(
                                        code ->
                                                catalogueQuery
                                                        .area(code)
                                                        .map(Area::getLabel)
                                                        .orElse(code))
                                .sorted()
                                .toList())
                .field("institution", account.getInstitutionCode().orElse(null))
                .field("accountState", account.getState());
    }

    private void fireChanged(Account account, String change) {
        events.fire(new StaffChanged(account.getId(), change, caller.name(), clock.instant()));
    }
}
