package cl.soser.canal.account.signin;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.AccountToken;
import cl.soser.canal.account.AccountTokenRepository;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.SessionsEnded;
import cl.soser.canal.account.TermsAcceptance;
import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.TermsOfUse;
import cl.soser.canal.shared.language.ChosenLanguage;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The short transactions of the use cases that compute a password's hash, or wait, outside them.
 * Its callers in this package have decided who may.
 */
@Stateless
public class AccountWorker {

    /** The data of a valid form. */
    record Registration(RegistrationCommand form, String passwordHash) {}

    /** The data of a person who claims an address. */
    record Forgotten(String email) {}

    /** The account of a valid token; the hash is null for an invited person. */
    record Bearer(String token, TokenPurpose purpose) {}

    /** The data of an account for comparing its password. */
    record Owner(long accountId, String email, String passwordHash) {}

    /** A new password for a token's bearer or for an owner. */
    record Chosen(String passwordHash) {}

    /** Another mailbox for an owner. */
    record NewMailbox(String email) {}

    /** Links to choose a password that work at one time. */
    private static final int MOST_LINKS = 5;

    @PersistenceContext EntityManager em;
    @Inject AccountTokenRepository accountTokenRepository;
    @Inject ChosenLanguage chosenLanguage;
    @Inject Event<Object> events;
    @Inject Clock clock;

    public void register(Registration registration) {
        RegistrationCommand form = registration.form();
        Account account = find(form.email());
        if (account == null) {
            account =
                    Account.registered(
                            form.email(), nameOf(form), registration.passwordHash(), now());
            em.persist(account);
            keep(form, account, new Person(form.details(), now()));
        } else if (account.getState() == AccountState.PENDIENTE) {
            account.registerAgain(nameOf(form), registration.passwordHash(), now());
            Person person = em.find(Person.class, account.getPersonId().orElseThrow());
            person.describe(form.details());
            keep(form, account, person);
        } else {
            if (account.isActive()) {
                events.fire(new RegistrationRepeated(account.getEmail()));
            }
            return;
        }
        TokenPurpose purpose = TokenPurpose.VERIFICACION;
        String token = accountTokenRepository.issue(account, purpose, null);
        events.fire(
                new VerificationRequested(
                        account.getEmail(), token, now().plus(purpose.lifetime())));
    }

    private void keep(RegistrationCommand form, Account account, Person person) {
        if (person.getId() == null) {
            em.persist(person);
            em.flush();
        }
        person.registeredBy(account.getId());
        person.readsIn(chosenLanguage.get().orElse(null));
        account.belongTo(person);
        TermsOfUse terms = TermsOfUse.current();
        em.persist(new TermsAcceptance(person, terms.version(), terms.hash(), now()));
    }

    private static String nameOf(RegistrationCommand form) {
        return form.details().firstNames().strip() + " " + form.details().lastNames().strip();
    }

    /** The account of a token, without using the token. */
    public Optional<Owner> owner(Bearer bearer) {
        return accountTokenRepository
                .find(bearer.token(), bearer.purpose())
                .map(token -> em.find(Account.class, token.accountId()))
                .filter(account -> account.getState() != AccountState.DESACTIVADA)
                .map(AccountWorker::ownerOf);
    }

    public Optional<Owner> owner(long accountId) {
        return Optional.ofNullable(em.find(Account.class, accountId)).map(AccountWorker::ownerOf);
    }

    private static Owner ownerOf(Account account) {
        return new Owner(account.getId(), account.getEmail(), account.getPasswordHash());
    }

    /** Uses the token and opens the account; requests filed from its mailbox join it. */
    public void verify(Bearer bearer) {
        Account account = use(bearer);
        if (account.getState() == AccountState.PENDIENTE) {
            open(account);
        }
        accountTokenRepository.revoke(account, TokenPurpose.VERIFICACION);
    }

    /**
     * Whoever asks is a stranger yet: what was mailed before goes on working, and a mailbox that
     * has links enough gets no more.
     */
    public void requestReset(Forgotten forgotten) {
        Account account = find(forgotten.email());
        if (account == null
                || !account.isActive() && account.getState() != AccountState.PENDIENTE) {
            return;
        }
        if (accountTokenRepository.good(account, TokenPurpose.CLAVE) >= MOST_LINKS) {
            return;
        }
        String token = accountTokenRepository.issue(account, TokenPurpose.CLAVE, null);
        events.fire(
                new PasswordResetRequested(
                        account.getEmail(),
                        account.getDisplayName(),
                        account.isActive(),
                        token,
                        now().plus(TokenPurpose.CLAVE.lifetime())));
    }

    /** Choosing a password by a mailed link also proves the mailbox. */
    public void choose(Bearer bearer, Chosen chosen) {
        Account account = use(bearer);
        boolean known = account.getPasswordHash() != null;
        account.choosePassword(chosen.passwordHash(), now());
        for (TokenPurpose purpose : TokenPurpose.values()) {
            accountTokenRepository.revoke(account, purpose);
        }
        if (!account.isActive()) {
            open(account);
        }
        if (known) {
            firePasswordChanged(account);
        }
    }

    /**
     * A change by the owner: the new stamp ends every session; the caller renews the present one.
     */
    public void change(Owner owner, Chosen chosen) {
        Account account = em.find(Account.class, owner.accountId());
        account.choosePassword(chosen.passwordHash(), now());
        accountTokenRepository.revoke(account, TokenPurpose.CLAVE);
        accountTokenRepository.revoke(account, TokenPurpose.EQUIPO);
        accountTokenRepository.revoke(account, TokenPurpose.SEGUNDO_PASO);
        firePasswordChanged(account);
    }

    /** Ends all sessions and forgets remembered browsers. */
    public void endSessions(Owner owner) {
        Account account = em.find(Account.class, owner.accountId());
        account.endSessions();
        accountTokenRepository.revoke(account, TokenPurpose.EQUIPO);
        events.fire(new SessionsEnded(account.getId(), now()));
    }

    /** Ends all sessions, links and remembered browsers; drafts and data go by their own terms. */
    public void close(Owner owner) {
        Account account = em.find(Account.class, owner.accountId());
        for (TokenPurpose purpose : TokenPurpose.values()) {
            accountTokenRepository.revoke(account, purpose);
        }
        account.close(now());
        events.fire(
                new AccountClosed(
                        account.getId(), account.getEmail(), account.getDisplayName(), now()));
    }

    private void firePasswordChanged(Account account) {
        events.fire(new PasswordChanged(account.getEmail(), account.getDisplayName(), now()));
    }

    /** Both mailboxes get a mail; one that has another account gets no link. */
    public void requestMove(Owner owner, NewMailbox mailbox) {
        Account account = em.find(Account.class, owner.accountId());
        accountTokenRepository.revoke(account, TokenPurpose.CORREO);
        boolean free = find(mailbox.email()) == null;
        String token =
                free
                        ? accountTokenRepository.issue(
                                account, TokenPurpose.CORREO, mailbox.email().strip())
                        : null;
        events.fire(
                new EmailChangeRequested(
                        mailbox.email().strip(),
                        account.getEmail(),
                        account.getDisplayName(),
                        token,
                        now().plus(TokenPurpose.CORREO.lifetime()),
                        now()));
    }

    /** False if the address was taken meanwhile. */
    public boolean move(Bearer bearer) {
        AccountToken token =
                accountTokenRepository.find(bearer.token(), bearer.purpose()).orElseThrow();
        if (find(token.payload()) != null) {
            return false;
        }
        Account account = use(bearer);
        String old = account.getEmail();
        account.moveTo(token.payload(), now());
        account.getPersonId()
                .map(id -> em.find(Person.class, id))
                .ifPresent(person -> person.moveTo(token.payload(), now()));
        accountTokenRepository.revoke(account, TokenPurpose.CLAVE);
        accountTokenRepository.revoke(account, TokenPurpose.EQUIPO);
        events.fire(new EmailChanged(old, account.getEmail(), account.getDisplayName(), now()));
        claim(account);
        return true;
    }

    /** The mailbox is proved: the account opens, and requests of the mailbox join it. */
    private void open(Account account) {
        account.activate(now());
        account.getPersonId()
                .map(id -> em.find(Person.class, id))
                .ifPresent(person -> person.joinTo(account.getId(), now()));
        if (account.getRoles().equals(Set.of(Role.CIUDADANO))) {
            claim(account);
        }
    }

    private void claim(Account account) {
        em.createNamedQuery(Person.UNCLAIMED, Person.class)
                .setParameter("emailKey", account.getEmailKey())
                .getResultList()
                .forEach(person -> person.joinTo(account.getId(), now()));
        events.fire(new MailboxVerified(account.getId(), account.getEmailKey(), now()));
    }

    private Account use(Bearer bearer) {
        AccountToken token =
                accountTokenRepository.find(bearer.token(), bearer.purpose()).orElseThrow();
        token.use(now());
        return em.find(Account.class, token.accountId());
    }

    private Account find(String email) {
        return em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("emailKey", EmailNormalizer.of(email))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private Instant now() {
        return clock.instant();
    }
}
