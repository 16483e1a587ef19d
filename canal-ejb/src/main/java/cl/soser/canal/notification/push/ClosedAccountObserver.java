package cl.soser.canal.notification.push;

import cl.soser.canal.account.signin.AccountClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whoever closes the account is told nothing more on the telephones that followed with it. */
@ApplicationScoped
class ClosedAccountObserver {

    @Inject PushSubscriptionRepository pushSubscriptionRepository;

    void on(@Observes AccountClosed event) {
        pushSubscriptionRepository.forgetAll(event.accountId());
    }
}
