package cl.soser.canal.account.signin;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountTokenRepository;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Signing in: limits the attempts, finds the account of an address, and checks whether a session is
 * still valid.
 *
 * <p><b>The limits slow down guessing, but nobody can lock out the owner of an account.</b>
 *
 * <ul>
 *   <li>{@link #PAIR} limits the failures for one address from one network. Other networks are not
 *       affected. An attempt that this limit rejects does not count against the others.
 *   <li>{@link #NETWORK} limits the failures from one network over all addresses, against one
 *       password tried on many accounts. It is wide, because a whole school may share a network.
 *   <li>{@link #ACCOUNT} limits the failures for one account over all networks, against a botnet.
 *   <li>{@link #DEVICE} replaces all of them in a browser in which the owner signed in before: it
 *       holds a device token. So the owner can sign in there even while a botnet attacks.
 * </ul>
 *
 * <p>From a new device the owner can still recover the password by mail, which has limits of its
 * own.
 */
@Stateless
@PermitAll
@OpenToAll("Nobody is signed in before signing in.")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignInService {

    static final Limit PAIR = new Limit("signin.pair", 10, Duration.ofMinutes(15));
    static final Limit DEVICE = new Limit("signin.device", 10, Duration.ofMinutes(15));
    static final Limit NETWORK = new Limit("signin.network", 200, Duration.ofMinutes(15));
    static final Limit ACCOUNT = new Limit("signin.account", 500, Duration.ofHours(1));

    /**
     * The account of an address, before the password is compared.
     *
     * @param active false for accounts that cannot sign in; the response is that of a wrong
     *     password
     */
    record Candidate(long accountId, String passwordHash, boolean active, Set<String> roles) {}

    /** The data that a session keeps: the account, and the stamp under which it was opened. */
    public record Opened(long accountId, String stamp, boolean staff) implements Serializable {}

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject ThrottleService throttleService;
    @Inject AccountTokenRepository accountTokenRepository;
    @Inject Clock clock;

    /**
     * Counts one attempt before it is made.
     *
     * @param network where it comes from; see the web module's ClientNetwork
     * @param deviceToken the device token of an earlier sign-in in this browser; null if there is
     *     none
     * @throws cl.soser.canal.shared.throttle.TooManyRequestsException if this network or device
     *     must wait
     */
    public void admit(String email, String network, String deviceToken) {
        String key = String.valueOf(EmailNormalizer.of(email));
        if (isTrusted(key, deviceToken)) {
            throttleService.pass(DEVICE, deviceToken);
            return;
        }
        throttleService.pass(PAIR, key + " " + network);
        throttleService.pass(NETWORK, network);
        throttleService.pass(ACCOUNT, key);
    }

    /** The attempt was the owner's: it counts against no limit. */
    public void admitted(String email, String network, String deviceToken) {
        String key = String.valueOf(EmailNormalizer.of(email));
        if (isTrusted(key, deviceToken)) {
            throttleService.uncount(DEVICE, deviceToken);
            return;
        }
        throttleService.uncount(PAIR, key + " " + network);
        throttleService.uncount(NETWORK, network);
        throttleService.uncount(ACCOUNT, key);
    }

    /** Whether this browser has a device token of this account. */
    public boolean isTrustedDevice(String email, String deviceToken) {
        return isTrusted(String.valueOf(EmailNormalizer.of(email)), deviceToken);
    }

    /** The same of an account that is known already. */
    public boolean isTrustedDevice(long accountId, String deviceToken) {
        return accountTokenRepository
                .find(deviceToken, TokenPurpose.EQUIPO)
                .filter(token -> token.accountId() == accountId)
                .isPresent();
    }

    private boolean isTrusted(String emailKey, String deviceToken) {
        return accountTokenRepository
                .find(deviceToken, TokenPurpose.EQUIPO)
                .map(token -> em.find(Account.class, token.accountId()))
                .filter(account -> account.getEmailKey().equals(emailKey))
                .isPresent();
    }

    /** For the identity store only: no other class can read a candidate. */
    public Optional<Candidate> find(UsernamePasswordCredential credential) {
        return em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter(
                        "emailKey", String.valueOf(EmailNormalizer.of(credential.getCaller())))
                .getResultStream()
                .findFirst()
                .map(
                        account ->
                                new Candidate(
                                        account.getId(),
                                        account.getPasswordHash(),
                                        account.isActive(),
                                        account.getRoles()));
    }

    /** For the identity store only: no other class can create a candidate. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void succeeded(Candidate candidate, String strongerHash) {
        Account account = em.find(Account.class, candidate.accountId());
        account.signedIn(clock.instant());
        if (strongerHash != null) {
            account.strengthen(strongerHash);
        }
    }

    /** A device token for this browser, so that failures elsewhere do not block it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String trustDevice(long accountId) {
        return accountTokenRepository.issue(
                em.find(Account.class, accountId), TokenPurpose.EQUIPO, null);
    }

    /** The data of a new session of this account. */
    public Opened open(long accountId) {
        Account account = em.find(Account.class, accountId);
        return new Opened(accountId, account.getSessionStamp(), account.isStaff());
    }

    /**
     * The roles of a session's account as they are now: one indexed read on every request, so that
     * a removed role or a disabled account stops at the next one.
     *
     * @return empty when the session is no longer good
     */
    public Optional<Set<String>> rolesOf(Opened session) {
        return staff.find(session.accountId())
                .filter(account -> account.admits(session.stamp()))
                .map(Account::getRoles);
    }
}
