package cl.soser.canal.account.factor;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.proof.RecentFactor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Signed-in people show their second factor again, and change what it is. No method takes an
 * account; a change asks for the factor of before.
 */
@Stateless
@RolesAllowed({
    Role.CIUDADANO,
    Role.OPERADOR,
    Role.ADMINISTRADOR,
    Role.AREA,
    Role.OPERACIONES,
    Role.TERRENO,
    Role.DATOS,
    Role.TI,
    Role.INSTITUCION
})
public class OwnFactorService {

    private static final int MOST_PASSKEYS = 10;

    @PersistenceContext EntityManager em;
    @Inject FactorRepository factorRepository;
    @Inject FactorWorker factorWorker;
    @Inject PasskeyVerifier passkeyVerifier;
    @Inject Caller caller;

    public OwnFactorDetails look() {
        Account account = own();
        long id = account.getId();
        return new OwnFactorDetails(
                factorRepository.app(id).map(AuthenticatorApp::getCreatedAt).orElse(null),
                factorRepository.passkeys(id).stream()
                        .map(
                                one ->
                                        new PasskeyRow(
                                                one.getId(),
                                                one.getLabel(),
                                                one.getCreatedAt(),
                                                one.getLastUsedAt()))
                        .toList(),
                factorRepository.hasPhone(id),
                factorRepository.codesLeft(id),
                factorRepository.devices(id),
                account.isStaff());
    }

    /** Whether this is a code of the caller's; it is used up. */
    public boolean confirm(String typed, @NotNull SignInPlace place) {
        return factorWorker
                .prove(new FactorWorker.Proving(caller.requireId(), place), typed)
                .isPresent();
    }

    public boolean confirmPasskey(@NotNull PasskeyAnswer answer, @NotNull SignInPlace place) {
        return factorWorker
                .prove(new FactorWorker.Proving(caller.requireId(), place), answer)
                .isPresent();
    }

    /** What the browser needs to use a passkey; empty if the caller has none. */
    public Optional<String> passkeyOptions(@NotNull String challenge) {
        List<Passkey> known = factorRepository.passkeys(caller.requireId());
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(passkeyVerifier.options(challenge, known));
    }

    /** What the browser needs to make one; empty where the site has no name. */
    public Optional<String> newPasskeyOptions(@NotNull String challenge) {
        return passkeyVerifier.isOffered()
                ? Optional.of(
                        passkeyVerifier.newOptions(
                                challenge,
                                factorRepository.standing(own()),
                                factorRepository.passkeys(caller.requireId())))
                : Optional.empty();
    }

    /** The address that the caller's app shows beside the code. */
    public String email() {
        return own().getEmail();
    }

    /**
     * Another app takes the place of the one of before.
     *
     * @return recovery codes if these are the caller's first
     * @throws NotAllowedException the code is not of this secret
     */
    @RecentFactor
    public List<String> addApp(@NotNull AppSecret secret, String code) {
        OptionalLong step = factorWorker.firstStep(secret, code);
        factorRepository.keep(
                own(), secret, step.orElseThrow(() -> new NotAllowedException("factor.wrong")));
        return firstCodes();
    }

    @RecentFactor
    public List<String> addPasskey(@NotNull PasskeyAnswer answer, @NotNull String label) {
        if (factorRepository.passkeys(caller.requireId()).size() >= MOST_PASSKEYS) {
            throw new NotAllowedException("factor.passkey.most", MOST_PASSKEYS);
        }
        factorRepository.keep(
                own(),
                passkeyVerifier
                        .register(answer)
                        .orElseThrow(() -> new NotAllowedException("factor.passkey.bad")),
                label);
        return firstCodes();
    }

    private List<String> firstCodes() {
        return factorRepository.codesLeft(caller.requireId()) == 0
                ? factorRepository.newCodes(caller.requireId())
                : List.of();
    }

    @RecentFactor
    public void removeApp() {
        requireAnother(look().appSince() != null);
        factorRepository.removeApp(own());
        endIfNone();
    }

    @RecentFactor
    public void removePasskey(long id) {
        Passkey passkey = em.find(Passkey.class, id);
        if (passkey == null || passkey.getAccountId() != caller.requireId()) {
            throw new NotFoundException();
        }
        requireAnother(true);
        factorRepository.remove(own(), passkey);
        endIfNone();
    }

    /** Ten new ones; those of before are void. */
    @RecentFactor
    public List<String> newCodes() {
        if (!look().isEnrolled()) {
            throw new NotAllowedException("factor.none");
        }
        return factorRepository.renewCodes(own());
    }

    /** Every browser must show the second factor again. */
    @RecentFactor
    public void forgetDevices() {
        OwnFactorDetails now = look();
        if (now.needed() && now.appSince() == null && now.passkeys().isEmpty()) {
            throw new NotAllowedException("factor.last");
        }
        factorRepository.removeDevices(own());
    }

    /** Staff keep one. */
    private void requireAnother(boolean removes) {
        OwnFactorDetails now = look();
        int left =
                (now.appSince() == null ? 0 : 1)
                        + now.passkeys().size()
                        + (now.phone() ? 1 : 0)
                        - (removes ? 1 : 0);
        if (now.needed() && left == 0) {
            throw new NotAllowedException("factor.last");
        }
    }

    private void endIfNone() {
        em.flush();
        if (!factorRepository.isEnrolled(caller.requireId())) {
            factorRepository.removeAll(caller.requireId());
        }
    }

    private Account own() {
        return em.find(Account.class, caller.requireId());
    }
}
