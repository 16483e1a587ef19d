package cl.soser.canal.web.shared.signin;

import cl.soser.canal.account.factor.FactorProof;
import cl.soser.canal.account.factor.FactorSignInService;
import cl.soser.canal.account.factor.FactorStanding;
import cl.soser.canal.account.factor.PasskeyAnswer;
import cl.soser.canal.account.factor.SignInPlace;
import cl.soser.canal.account.signin.SignInService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.Links;
import cl.soser.canal.web.shared.request.LocalPath;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.omnifaces.util.Faces;

/** Signs people in from the sign-in page and from the pages that a mailed link opens. */
@RequestScoped
public class SignInFlow {

    private static final Logger LOG = Logger.getLogger(SignInFlow.class.getName());
    private static final String CODE = "code";
    private static final String REMEMBER = "recordar";
    private static final String SECOND_STEP = "/segundo-paso";
    private static final int DEVICE_SECONDS = (int) Duration.ofDays(180).toSeconds();

    @Inject SecurityContext security;
    @Inject SignInService signInService;
    @Inject FactorSignInService factorSignInService;
    @Inject SessionEntrance entrance;
    @Inject VisitorCookies cookies;
    @Inject Clock clock;
    @Inject ClientNetwork networks;
    @Inject Links links;
    @Inject HttpServletRequest request;

    /** The network of this request, for limits. */
    public String network() {
        return networks.of(request);
    }

    /**
     * Signs a person in and leads to their first page.
     *
     * @param back where they were going, as it came from the browser; null for nowhere
     * @return false when address and password do not match an open account
     */
    public boolean enter(String email, String password, String back) {
        String device = device();
        signInService.admit(email, network(), device);
        AuthenticationStatus status =
                security.authenticate(
                        request,
                        response(),
                        AuthenticationParameters.withParams()
                                .credential(new UsernamePasswordCredential(email, password))
                                .newAuthentication(true));
        PendingSignIn pending = PendingSignIn.of(request.getSession(false));
        if (status == AuthenticationStatus.SEND_CONTINUE && pending != null) {
            signInService.admitted(email, network(), device);
            return goOn(pending.to(back));
        }
        if (status != AuthenticationStatus.SUCCESS) {
            // The container calls a refusal an error of the server; the page with its message is
            // none.
            response().setStatus(HttpServletResponse.SC_OK);
            LOG.info(() -> "sign-in failed from " + network());
            return false;
        }
        signInService.admitted(email, network(), device);
        leadOn(back);
        return true;
    }

    /**
     * The password was right and the second factor is asked for. A program, and whoever reads the
     * code on the sign-in page itself, sends both at once.
     */
    private boolean goOn(PendingSignIn pending) {
        pending.keepIn(request.getSession(false));
        response().setStatus(HttpServletResponse.SC_OK);
        String code = request.getParameter(CODE);
        if (code == null || code.isBlank()) {
            Faces.redirect(SECOND_STEP);
        } else if (!prove(code)) {
            Faces.redirect(SECOND_STEP + "?mal=1");
        }
        return true;
    }

    /** The second step as it stands; empty if there is none, or it took too long. */
    public Optional<FactorStanding> standing() {
        return token().filter(factorSignInService::isGood).map(factorSignInService::standing);
    }

    private Optional<String> token() {
        return Optional.ofNullable(PendingSignIn.of(request.getSession(false)))
                .map(PendingSignIn::token);
    }

    /** Signs in with a code of the app or one that was written down; false if it is wrong. */
    public boolean prove(String code) {
        FactorStanding standing = factorSignInService.standing(secret());
        return entered(standing, factorSignInService.prove(secret(), code, place()));
    }

    /** The same with a passkey. */
    public boolean provePasskey(String json) {
        FactorStanding standing = factorSignInService.standing(secret());
        return entered(standing, factorSignInService.provePasskey(secret(), answer(json), place()));
    }

    /** The app on the screen is the second factor from now on; false if its code is wrong. */
    public boolean enrolApp(String code) {
        FactorStanding standing = factorSignInService.standing(secret());
        return entered(
                standing,
                factorSignInService.enrolApp(
                        secret(), FactorDraft.of(request.getSession(false)).secret(), code));
    }

    public boolean enrolPasskey(String json, String label) {
        FactorStanding standing = factorSignInService.standing(secret());
        return entered(standing, factorSignInService.enrolPasskey(secret(), answer(json), label));
    }

    /** Field staff: the phone itself. */
    public void enrolPhone() {
        FactorStanding standing = factorSignInService.standing(secret());
        entered(standing, Optional.of(factorSignInService.enrolPhone(secret())));
    }

    /** What the browser needs to use a passkey in the second step. */
    public Optional<String> passkeyOptions() {
        return factorSignInService.passkeyOptions(secret(), challenge());
    }

    public Optional<String> newPasskeyOptions() {
        return factorSignInService.newPasskeyOptions(secret(), challenge());
    }

    private String secret() {
        return token().orElseThrow(() -> new NotAllowedException("factor.expired"));
    }

    private String challenge() {
        return FactorDraft.of(request.getSession(false)).challenge();
    }

    private PasskeyAnswer answer(String json) {
        PasskeyAnswer answer = new PasskeyAnswer(json, challenge());
        FactorDraft.spend(request.getSession(false));
        return answer;
    }

    /** Where a second factor is shown, for the limits. */
    public SignInPlace place() {
        return new SignInPlace(network(), device());
    }

    /** Opens the session: the one of before knew only the password. */
    private boolean entered(FactorStanding standing, Optional<FactorProof> proof) {
        if (proof.isEmpty()) {
            LOG.info(
                    () ->
                            "second step of account "
                                    + standing.accountId()
                                    + " failed from "
                                    + network());
            return false;
        }
        String back = PendingSignIn.of(request.getSession(false)).back();
        entrance.open(request, response(), standing.accountId(), clock.instant());
        if (standing.phone() || request.getParameter(REMEMBER) != null) {
            factorSignInService
                    .remember(proof.get())
                    .ifPresent(token -> cookies.keepRemembered(response(), token));
        }
        if (proof.get().newCodes().isEmpty()) {
            leadOn(back);
        } else {
            new NewCodes(proof.get().newCodes()).keepIn(request.getSession(false));
            leadOn("/cuenta/respaldo");
        }
        return true;
    }

    /** Whoever entered goes to where they were going, or to their first page. */
    private void leadOn(String back) {
        SignInService.Opened opened = SignedInUser.of(request.getSession(false)).opened();
        LOG.info(() -> "sign-in of account " + opened.accountId() + " from " + network());
        if (!signInService.isTrustedDevice(opened.accountId(), device())) {
            remember(signInService.trustDevice(opened.accountId()));
        }
        Set<String> roles = signInService.rolesOf(opened).orElse(Set.of());
        Faces.redirect(LocalPath.of(back).orElse(CurrentUser.home(roles::contains)));
    }

    /** The present session has shown again whose it is. */
    public void proved() {
        SignedInUser.of(request.getSession(false))
                .provedAt(clock.instant())
                .keepIn(request.getSession(false));
    }

    /** The present session continues after its owner ended all of them. */
    public void goOnWith(SignInService.Opened opened) {
        SignedInUser before = SignedInUser.of(request.getSession(false));
        request.changeSessionId();
        before.as(opened).keepIn(request.getSession(false));
    }

    private String device() {
        Cookie[] sent = request.getCookies();
        if (sent != null) {
            for (Cookie cookie : sent) {
                if (cookie.getName().equals(cookieName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private void remember(String token) {
        Cookie cookie = new Cookie(cookieName(), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(links.isSecure());
        cookie.setMaxAge(DEVICE_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response().addCookie(cookie);
    }

    private String cookieName() {
        return links.isSecure() ? "__Host-canal-equipo" : "canal-equipo";
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
