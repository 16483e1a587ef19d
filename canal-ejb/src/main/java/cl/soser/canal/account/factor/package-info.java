/**
 * The second factor: what an account shows besides its password. Every account of staff has one.
 *
 * <p>It is a code of an {@link AuthenticatorApp} ({@link TimeCode}), a {@link Passkey}, for field
 * staff their phone ({@link RememberedDevice}), or else one of ten {@link RecoveryCode}s. {@link
 * FactorSignInService} serves who showed the password and is nobody yet; {@link OwnFactorService}
 * who is signed in; {@link FactorRescueService} the server's operator. {@link
 * RecentFactorInterceptor} asks for it again before what {@link
 * cl.soser.canal.shared.proof.RecentFactor} marks.
 */
package cl.soser.canal.account.factor;
