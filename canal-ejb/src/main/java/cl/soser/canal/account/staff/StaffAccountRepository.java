package cl.soser.canal.account.staff;

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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;

/**
 * Does what was decided about an account of staff, with its history and register. Checks no rights;
 * callers must check them.
 */
@ApplicationScoped
class StaffAccountRepository {

    @PersistenceContext EntityManager em;
    @Inject AccountTokenRepository accountTokenRepository;
    @Inject Caller caller;
    @Inject Event<Object> events;
    @Inject Clock clock;
    @Inject CatalogueQuery catalogueQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    /** An unproved registration is replaced; any other account has its mailbox. */
    void requireFree(String email) {
        Account account = find(email);
        if (account != null && account.getState() != AccountState.PENDIENTE) {
            throw new NotAllowedException("staff.emailTaken");
        }
    }

    private Account find(String email) {
        return em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("emailKey", EmailNormalizer.of(email))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    Account invite(String email, String displayName, StaffRights rights) {
        requireFree(email);
        requireSeparate(rights.roles());
        Account account = find(email);
        if (account == null) {
            account = Account.invited(email, displayName, clock.instant());
            em.persist(account);
        } else {
            accountTokenRepository.revoke(account, TokenPurpose.VERIFICACION);
            accountTokenRepository.revoke(account, TokenPurpose.CLAVE);
            account.inviteInstead(displayName, clock.instant());
        }
        account.entrust(rights.roles(), rights.areas(), rights.institution());
        send(account);
        fireChanged(account, "INVITADA");
        em.flush(); // its key is that of its history
        changed(account, ConfigurationFields.NONE);
        return account;
    }

    void send(Account account) {
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

    void entrust(Account account, String displayName, StaffRights rights) {
        requireSeparate(rights.roles());
        ConfigurationFields before = fields(account);
        account.call(displayName);
        account.entrust(rights.roles(), rights.areas(), rights.institution());
        fireChanged(account, "FUNCIONES");
        changed(account, before);
    }

    void reactivate(Account account) {
        if (account.getState() != AccountState.DESACTIVADA) {
            throw new NotAllowedException("staff.notDeactivated");
        }
        ConfigurationFields before = fields(account);
        account.reactivate();
        fireChanged(account, "REACTIVADA");
        changed(account, before);
    }

    void deactivate(Account account) {
        ConfigurationFields before = fields(account);
        account.deactivate();
        for (TokenPurpose purpose : TokenPurpose.values()) {
            accountTokenRepository.revoke(account, purpose);
        }
        fireChanged(account, "DESACTIVADA");
        changed(account, before);
    }

    /**
     * The sender of a text decides neither whether it needs approval nor that it is approved
     * (rules, section 5).
     */
    static void requireSeparate(Set<String> roles) {
        if (roles.contains(Role.ADMINISTRADOR) && roles.contains(Role.OPERACIONES)) {
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

    void fireChanged(Account account, String change) {
        events.fire(new StaffChanged(account.getId(), change, caller.name(), clock.instant()));
    }
}
