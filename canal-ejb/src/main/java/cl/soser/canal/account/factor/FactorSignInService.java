package cl.soser.canal.account.factor;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountToken;
import cl.soser.canal.account.AccountTokenRepository;
import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The second step of signing in. Whoever knows the password has a secret that is good for this
 * alone, for a quarter of an hour, and no role: nothing else is open until the second factor was
 * shown or, by an account that has none yet, chosen.
 */
@Stateless
@PermitAll
@OpenToAll("The secret that the right password gave is the right, for this step alone.")
public class FactorSignInService {

    @PersistenceContext EntityManager em;
    @Inject AccountTokenRepository accountTokenRepository;
    @Inject FactorRepository factorRepository;
    @Inject FactorWorker factorWorker;
    @Inject PasskeyVerifier passkeyVerifier;
    @Inject SettingRepository settingRepository;
    @Inject Clock clock;

    /**
     * Whether an account is let in by its password alone, in this browser.
     *
     * @param deviceSecret of a browser that is remembered; null if there is none
     */
    public boolean isAsked(long accountId, String deviceSecret) {
        Account account = em.find(Account.class, accountId);
        return factorRepository.isAsked(account)
                && !factorRepository.isRemembered(accountId, deviceSecret);
    }

    /** The secret for this step of an account whose password was right. */
    public String begin(long accountId) {
        return accountTokenRepository.issue(
                em.find(Account.class, accountId), TokenPurpose.SEGUNDO_PASO, null);
    }

    /** Whether the secret still works. */
    public boolean isGood(String token) {
        return accountTokenRepository.find(token, TokenPurpose.SEGUNDO_PASO).isPresent();
    }

    public FactorStanding standing(String token) {
        return factorRepository.standing(account(token));
    }

    /**
     * A code of the app, or one of those written down.
     *
     * @return empty if it is wrong
     */
    public Optional<FactorProof> prove(String token, String typed, @NotNull SignInPlace place) {
        long id = account(token).getId();
        return factorWorker
                .prove(new FactorWorker.Proving(id, place), typed)
                .map(kind -> entered(token, kind, List.of()));
    }

    public Optional<FactorProof> provePasskey(
            String token, @NotNull PasskeyAnswer answer, @NotNull SignInPlace place) {
        long id = account(token).getId();
        return factorWorker
                .prove(new FactorWorker.Proving(id, place), answer)
                .map(kind -> entered(token, kind, List.of()));
    }

    /** What the browser needs to use a passkey; empty if the account has none. */
    public Optional<String> passkeyOptions(String token, @NotNull String challenge) {
        List<Passkey> known = factorRepository.passkeys(account(token).getId());
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(passkeyVerifier.options(challenge, known));
    }

    /** What the browser needs to make one; empty where the site has no name. */
    public Optional<String> newPasskeyOptions(String token, @NotNull String challenge) {
        return passkeyVerifier.isOffered()
                ? Optional.of(passkeyVerifier.newOptions(challenge, standing(token), List.of()))
                : Optional.empty();
    }

    /** The app is the account's second factor if it shows the right code. */
    public Optional<FactorProof> enrolApp(String token, @NotNull AppSecret secret, String code) {
        Account account = newcomer(token);
        OptionalLong step = factorWorker.firstStep(secret, code);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        factorRepository.keep(account, secret, step.getAsLong());
        return Optional.of(enrolled(token, account, FactorKind.APLICACION));
    }

    public Optional<FactorProof> enrolPasskey(
            String token, @NotNull PasskeyAnswer answer, @NotNull String label) {
        Account account = newcomer(token);
        Optional<PasskeyVerifier.Registered> registered = passkeyVerifier.register(answer);
        registered.ifPresent(one -> factorRepository.keep(account, one, label));
        return registered.map(one -> enrolled(token, account, FactorKind.LLAVE));
    }

    /** Field staff: this phone is the second factor; {@link #remember} gives what it keeps. */
    public FactorProof enrolPhone(String token) {
        Account account = newcomer(token);
        if (!factorRepository.standing(account).phone()) {
            throw new NotAllowedException("factor.phone.field");
        }
        return enrolled(token, account, FactorKind.EQUIPO);
    }

    /**
     * The secret by which this browser is known from now on; empty where none is remembered.
     *
     * @param proof what was just shown in it
     */
    public Optional<String> remember(@NotNull FactorProof proof) {
        return factorRepository.remember(em.find(Account.class, proof.accountId()), proof.kind());
    }

    /** For how many days a browser may be remembered; 0 for not at all. */
    public int rememberedDays() {
        return settingRepository.whole(SettingDefinition.FACTOR_DEVICE_DAYS);
    }

    private FactorProof enrolled(String token, Account account, FactorKind kind) {
        return entered(token, kind, factorRepository.newCodes(account.getId()));
    }

    private FactorProof entered(String token, FactorKind kind, List<String> codes) {
        AccountToken used = token(token);
        used.use(clock.instant());
        return new FactorProof(
                used.accountId(), kind, codes, factorRepository.codesLeft(used.accountId()));
    }

    private Account newcomer(String token) {
        Account account = account(token);
        if (factorRepository.isEnrolled(account.getId())) {
            throw new NotAllowedException("factor.enrolled");
        }
        return account;
    }

    private Account account(String token) {
        return Optional.of(em.find(Account.class, token(token).accountId()))
                .filter(Account::isActive)
                .orElseThrow(FactorSignInService::expired);
    }

    private AccountToken token(String token) {
        return accountTokenRepository
                .find(token, TokenPurpose.SEGUNDO_PASO)
                .orElseThrow(FactorSignInService::expired);
    }

    private static NotAllowedException expired() {
        return new NotAllowedException("factor.expired");
    }
}
