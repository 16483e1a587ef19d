package cl.soser.canal.account.factor;

import cl.soser.canal.account.AccountTokenRepository;
import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Compares what an account shows with what it has. Its callers in this package have decided whose
 * it is.
 *
 * <p>Wrong codes are limited for an account from one network ({@link #PAIR}) and, much wider, for
 * an account over all networks ({@link #ACCOUNT}). A browser in which the owner signed in before
 * has a limit of its own ({@link #DEVICE}), so nobody else can lock the owner out there.
 */
@Stateless
public class FactorWorker {

    static final Limit PAIR = new Limit("factor.pair", 10, Duration.ofMinutes(15));
    static final Limit DEVICE = new Limit("factor.device", 10, Duration.ofMinutes(15));
    static final Limit ACCOUNT = new Limit("factor.account", 50, Duration.ofHours(1));

    private static final String TIME_CODE = "\\d{6}";

    @Inject FactorRepository factorRepository;
    @Inject FactorSecrets factorSecrets;
    @Inject PasskeyVerifier passkeyVerifier;
    @Inject AccountTokenRepository accountTokenRepository;
    @Inject ThrottleService throttleService;
    @Inject InstallationSettings installationSettings;
    @Inject Event<FactorTried> shown;
    @Inject Clock clock;

    /** An attempt of an account: whose it is and where it is made. */
    record Proving(long accountId, SignInPlace place) {}

    /** The kind that was right; empty if nothing was. */
    public Optional<FactorKind> prove(Proving attempt, String typed) {
        String code = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        return judged(
                attempt,
                code.matches(TIME_CODE) ? FactorKind.APLICACION : FactorKind.RESPALDO,
                code.matches(TIME_CODE)
                        ? () -> isOfApp(attempt.accountId(), code)
                        : () -> isRecovery(attempt.accountId(), code));
    }

    public Optional<FactorKind> prove(Proving attempt, PasskeyAnswer answer) {
        return judged(attempt, FactorKind.LLAVE, () -> isPasskey(attempt.accountId(), answer));
    }

    private Optional<FactorKind> judged(Proving attempt, FactorKind kind, BooleanSupplier judge) {
        admit(attempt);
        boolean right = judge.getAsBoolean();
        if (right) {
            admitted(attempt);
        }
        shown.fire(new FactorTried(attempt.accountId(), kind, right, clock.instant()));
        return right ? Optional.of(kind) : Optional.empty();
    }

    private void admit(Proving attempt) {
        String account = String.valueOf(attempt.accountId());
        if (isKnown(attempt)) {
            throttleService.pass(DEVICE, attempt.place().deviceToken());
            return;
        }
        throttleService.pass(PAIR, account + " " + attempt.place().network());
        throttleService.pass(ACCOUNT, account);
    }

    private void admitted(Proving attempt) {
        String account = String.valueOf(attempt.accountId());
        if (isKnown(attempt)) {
            throttleService.uncount(DEVICE, attempt.place().deviceToken());
            return;
        }
        throttleService.uncount(PAIR, account + " " + attempt.place().network());
        throttleService.uncount(ACCOUNT, account);
    }

    private boolean isKnown(Proving attempt) {
        return accountTokenRepository
                .find(attempt.place().deviceToken(), TokenPurpose.EQUIPO)
                .filter(token -> token.accountId() == attempt.accountId())
                .isPresent();
    }

    private boolean isOfApp(long accountId, String code) {
        Optional<AuthenticatorApp> app = factorRepository.app(accountId);
        Optional<FactorSecrets.Opened> opened = app.flatMap(this::opened);
        OptionalLong step =
                opened.map(one -> step(one.secret(), code, app.get().getLastStep()))
                        .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            app.get().used(Math.max(step.getAsLong(), app.get().getLastStep()));
            sealAnew(app.get(), opened.get());
        }
        return step.isPresent();
    }

    private boolean sealAnew(AuthenticatorApp app, FactorSecrets.Opened opened) {
        if (opened.old()) {
            app.seal(factorSecrets.seal(app.getAccountId(), opened.secret()));
        }
        return opened.old();
    }

    /** With the present key, if the one of before sealed it; false where that is done already. */
    public boolean sealAnew(long accountId) {
        return factorRepository
                .app(accountId)
                .map(app -> opened(app).map(secret -> sealAnew(app, secret)).orElse(false))
                .orElse(false);
    }

    private Optional<FactorSecrets.Opened> opened(AuthenticatorApp app) {
        return factorSecrets.open(app.getAccountId(), app.getSealedSecret());
    }

    /** The accounts whose app the key of before sealed. */
    public List<Long> sealedBefore() {
        return factorRepository.apps().stream()
                .filter(app -> opened(app).filter(FactorSecrets.Opened::old).isPresent())
                .map(AuthenticatorApp::getAccountId)
                .toList();
    }

    /** How many have recovery codes that the present key did not hash. */
    public long accountsWithCodesOfBefore() {
        return factorRepository.accountsWithCodesOfBefore();
    }

    /**
     * A code works once; in the demonstration, whose secret everybody knows, as often as wanted.
     */
    private OptionalLong step(byte[] secret, String code, long last) {
        long after = installationSettings.demo() ? Long.MIN_VALUE : last;
        return TimeCode.stepOf(secret, code, clock.instant(), after);
    }

    private boolean isRecovery(long accountId, String code) {
        Optional<RecoveryCode> found = factorRepository.recoveryCode(accountId, code);
        found.ifPresent(one -> one.use(clock.instant()));
        return found.isPresent();
    }

    private boolean isPasskey(long accountId, PasskeyAnswer answer) {
        Optional<PasskeyVerifier.Used> used =
                passkeyVerifier.prove(answer, factorRepository.passkeys(accountId));
        used.ifPresent(one -> one.passkey().used(one.signCount(), clock.instant()));
        return used.isPresent();
    }

    /** Browsers that are no longer remembered go. */
    public void purge() {
        factorRepository.purge();
    }

    /** The step of a code of a secret that no account has yet; empty if it is not of it. */
    public OptionalLong firstStep(AppSecret secret, String typed) {
        String code = typed == null ? "" : typed.replaceAll("\\s", "");
        return TimeCode.stepOf(secret.bytes(), code, clock.instant(), Long.MIN_VALUE);
    }
}
