package cl.soser.canal.account.factor;

/**
 * Where somebody shows a second factor, for the limits.
 *
 * @param network see the web module's ClientNetwork
 * @param deviceToken of an earlier sign-in in this browser; null if there is none
 */
public record SignInPlace(String network, String deviceToken) {}
