package cl.soser.canal.account.factor;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.factor.FactorChanged.Change;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What accounts show besides their passwords. Checks no rights; callers must check them. */
@ApplicationScoped
public class FactorRepository {

    private static final Set<String> FIELD = Set.of(Role.TERRENO);

    @PersistenceContext EntityManager em;
    @Inject FactorSecrets factorSecrets;
    @Inject SettingRepository settingRepository;
    @Inject Event<Object> events;
    @Inject Clock clock;

    /** Whether the password alone lets nobody in: it is of staff, or its owner wants it so. */
    public boolean isAsked(Account account) {
        return account.isStaff() || isEnrolled(account.getId());
    }

    public boolean isEnrolled(long accountId) {
        return app(accountId).isPresent() || !passkeys(accountId).isEmpty() || hasPhone(accountId);
    }

    FactorStanding standing(Account account) {
        long id = account.getId();
        return new FactorStanding(
                id,
                account.getEmail(),
                isEnrolled(id),
                app(id).isPresent(),
                !passkeys(id).isEmpty(),
                account.getRoles().equals(FIELD));
    }

    Optional<AuthenticatorApp> app(long accountId) {
        return Optional.ofNullable(em.find(AuthenticatorApp.class, accountId));
    }

    /** Of all accounts; none where there is no key of before that may have sealed one. */
    List<AuthenticatorApp> apps() {
        return factorSecrets.isChanged()
                ? em.createNamedQuery(AuthenticatorApp.ALL, AuthenticatorApp.class).getResultList()
                : List.of();
    }

    List<Passkey> passkeys(long accountId) {
        return em.createNamedQuery(Passkey.OF_ACCOUNT, Passkey.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    boolean hasPhone(long accountId) {
        return em.createNamedQuery(RememberedDevice.PHONES, Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult()
                > 0;
    }

    long devices(long accountId) {
        return em.createNamedQuery(RememberedDevice.GOOD, Long.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** The code that this one is of an account; it is not used up by finding it. */
    Optional<RecoveryCode> recoveryCode(long accountId, String typed) {
        return em.createNamedQuery(RecoveryCode.UNUSED, RecoveryCode.class)
                .setParameter("account", accountId)
                .setParameter("hashes", factorSecrets.hashes(accountId, SecretTokens.typed(typed)))
                .getResultStream()
                .findFirst();
    }

    long codesLeft(long accountId) {
        return em.createNamedQuery(RecoveryCode.LEFT, Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    long accountsWithCodesOfBefore() {
        return em.createNamedQuery(RecoveryCode.OF_OTHER_KEY, Long.class)
                .setParameter("key", factorSecrets.keyId())
                .getSingleResult();
    }

    /** Ten new ones, as people write them down; those of before are void. */
    List<String> newCodes(long accountId) {
        remove(RecoveryCode.REMOVE, accountId);
        List<String> codes =
                Stream.generate(() -> SecretTokens.code(RecoveryCode.LENGTH))
                        .distinct()
                        .limit(RecoveryCode.AT_ONCE)
                        .toList();
        String key = factorSecrets.keyId();
        codes.forEach(
                code ->
                        em.persist(
                                new RecoveryCode(
                                        accountId, factorSecrets.hash(accountId, code), key)));
        return codes.stream().map(RecoveryCode::spelled).toList();
    }

    /**
     * The account's app is this from now on.
     *
     * @param lastStep of the code that its owner showed
     */
    void keep(Account account, AppSecret secret, long lastStep) {
        long id = account.getId();
        String sealed = factorSecrets.seal(id, secret.bytes());
        app(id).ifPresentOrElse(
                        one -> one.become(sealed, lastStep, clock.instant()),
                        () ->
                                em.persist(
                                        new AuthenticatorApp(
                                                id, sealed, lastStep, clock.instant())));
        fireChanged(account, Change.ALTA, FactorKind.APLICACION);
    }

    void keep(Account account, PasskeyVerifier.Registered registered, String label) {
        em.persist(new Passkey(account.getId(), registered, label, clock.instant()));
        fireChanged(account, Change.ALTA, FactorKind.LLAVE);
    }

    /** The secret that its browser keeps; empty where the settings remember none. */
    Optional<String> remember(Account account, FactorKind shown) {
        boolean field = account.getRoles().equals(FIELD);
        boolean phone = field && (shown == FactorKind.EQUIPO || shown == FactorKind.RESPALDO);
        Duration life =
                Duration.ofDays(
                        settingRepository.whole(
                                field
                                        ? SettingDefinition.FACTOR_PHONE_DAYS
                                        : SettingDefinition.FACTOR_DEVICE_DAYS));
        if (life.isZero()) {
            return Optional.empty();
        }
        String token = SecretTokens.random();
        em.persist(new RememberedDevice(account.getId(), token, phone, life, clock.instant()));
        if (phone) {
            fireChanged(account, Change.ALTA, FactorKind.EQUIPO);
        }
        return Optional.of(token);
    }

    boolean isRemembered(long accountId, String token) {
        return token != null
                && em.createNamedQuery(RememberedDevice.BY_HASH, RememberedDevice.class)
                        .setParameter("hash", SecretTokens.hash(token))
                        .getResultStream()
                        .anyMatch(device -> device.isGood(accountId, clock.instant()));
    }

    void removeApp(Account account) {
        app(account.getId()).ifPresent(em::remove);
        fireChanged(account, Change.BAJA, FactorKind.APLICACION);
    }

    void removeDevices(Account account) {
        remove(RememberedDevice.REMOVE, account.getId());
        fireChanged(account, Change.BAJA, FactorKind.EQUIPO);
    }

    void remove(Account account, Passkey passkey) {
        em.remove(passkey);
        fireChanged(account, Change.BAJA, FactorKind.LLAVE);
    }

    /** Everything, so that the account enrols anew; its sessions end. */
    public void reset(Account account) {
        removeAll(account.getId());
        account.endSessions();
        fireChanged(account, Change.RESTABLECIDO, null);
    }

    void removeAll(long accountId) {
        remove(AuthenticatorApp.REMOVE, accountId);
        remove(Passkey.REMOVE, accountId);
        remove(RecoveryCode.REMOVE, accountId);
        remove(RememberedDevice.REMOVE, accountId);
    }

    /** The same where they are asked for by themselves; their owner is told. */
    List<String> renewCodes(Account account) {
        List<String> codes = newCodes(account.getId());
        fireChanged(account, Change.ALTA, FactorKind.RESPALDO);
        return codes;
    }

    private void remove(String query, long accountId) {
        em.flush();
        em.createNamedQuery(query).setParameter("account", accountId).executeUpdate();
    }

    void purge() {
        em.createNamedQuery(RememberedDevice.PURGE)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void fireChanged(Account account, Change change, FactorKind kind) {
        events.fire(
                new FactorChanged(
                        account.getId(),
                        account.getEmail(),
                        account.getDisplayName(),
                        change,
                        kind,
                        clock.instant()));
    }
}
