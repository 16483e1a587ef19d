package cl.soser.canal.account.staff;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountTokenRepository;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;

/**
 * There are no default accounts. On a database without staff, the address in {@code
 * canal.admin.email} gets an invitation to run system and channel; after that the setting does
 * nothing.
 */
@Stateless
public class FirstAdministratorWorker {

    @PersistenceContext EntityManager em;
    @Inject AccountTokenRepository accountTokenRepository;
    @Inject Event<StaffInvited> invitations;
    @Inject Clock clock;

    @Inject InstallationSettings installationSettings;

    public void invite() {
        String address = installationSettings.administrator().orElse("");
        if (installationSettings.demo()
                || address.isEmpty()
                || !em.createNamedQuery(Account.STAFF, Account.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty()) {
            return;
        }
        Account account = Account.invited(address, address, clock.instant());
        account.entrust(Set.of(Role.TI, Role.ADMINISTRADOR), Set.of(), null);
        em.persist(account);
        String token = accountTokenRepository.issue(account, TokenPurpose.INVITACION, null);
        invitations.fire(
                new StaffInvited(
                        account.getEmail(),
                        account.getDisplayName(),
                        account.getRoles(),
                        token,
                        clock.instant().plus(TokenPurpose.INVITACION.lifetime())));
    }
}
