package cl.soser.canal.account.staff;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.AccountTokenRepository;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * There are no default accounts. On a database without staff, the address in {@code
 * canal.admin.email} gets an invitation to run system and channel. Until somebody with the role TI
 * can sign in, the server's operator may have it sent again, to another address too; after that
 * both do nothing.
 */
@Stateless
@PermitAll
@OpenToAll(
        "The server asks when nobody can sign in yet, and mails its own setting's address alone.")
public class FirstAdministratorService {

    private static final String ACTOR = "servidor";

    @PersistenceContext EntityManager em;
    @Inject AccountTokenRepository accountTokenRepository;
    @Inject Event<Object> events;
    @Inject Clock clock;

    @Inject InstallationSettings installationSettings;

    /** At each start. */
    public void invite() {
        String address = installationSettings.administrator().orElse("");
        if (!installationSettings.demo() && !address.isEmpty() && staff().isEmpty()) {
            send(invited(address));
        }
    }

    /**
     * Sends it anew: the earlier link is void, and so is an invitation to another address.
     *
     * @param address the operator's; it must be the one the server runs with
     */
    public FirstInvitation inviteAgain(String address) {
        if (!address.equals(installationSettings.administrator().orElse(""))) {
            return FirstInvitation.OTHER_ADDRESS;
        }
        if (staff().stream().anyMatch(FirstAdministratorService::runsTheSystem)) {
            return FirstInvitation.NOT_NEEDED;
        }
        Account account = named(address);
        if (account != null && !mayBeInvited(account)) {
            return FirstInvitation.TAKEN;
        }
        staff().stream()
                .filter(one -> one != account && one.getState() == AccountState.INVITADA)
                .filter(one -> one.getRoles().contains(Role.TI))
                .forEach(this::withdraw);
        send(account == null ? invited(address) : again(account, address));
        return FirstInvitation.SENT;
    }

    private List<Account> staff() {
        return em.createNamedQuery(Account.STAFF, Account.class).getResultList();
    }

    private static boolean runsTheSystem(Account account) {
        return account.getState() == AccountState.ACTIVA && account.getRoles().contains(Role.TI);
    }

    private Account named(String address) {
        return em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("emailKey", EmailNormalizer.of(address))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Not somebody who signs in with it, as a citizen for instance. */
    private static boolean mayBeInvited(Account account) {
        return account.getState() != AccountState.ACTIVA;
    }

    private Account invited(String address) {
        Account account = Account.invited(address, address, clock.instant());
        em.persist(account);
        return account;
    }

    private Account again(Account account, String address) {
        for (TokenPurpose purpose : TokenPurpose.values()) {
            accountTokenRepository.revoke(account, purpose);
        }
        account.inviteInstead(address, clock.instant());
        changed(account, "INVITADA_DE_NUEVO");
        return account;
    }

    private void withdraw(Account account) {
        account.deactivate();
        accountTokenRepository.revoke(account, TokenPurpose.INVITACION);
        changed(account, "DESACTIVADA");
    }

    private void send(Account account) {
        account.entrust(Set.of(Role.TI, Role.ADMINISTRADOR), Set.of(), null);
        em.flush(); // a new account has its key
        changed(account, "SIN_SEGUNDA_PERSONA");
        String token = accountTokenRepository.issue(account, TokenPurpose.INVITACION, null);
        events.fire(
                new StaffInvited(
                        account.getEmail(),
                        account.getDisplayName(),
                        account.getRoles(),
                        token,
                        clock.instant().plus(TokenPurpose.INVITACION.lifetime())));
    }

    private void changed(Account account, String change) {
        events.fire(new StaffChanged(account.getId(), change, ACTOR, clock.instant()));
    }
}
