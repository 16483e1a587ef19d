package cl.soser.canal.account.signin;

/**
 * Fired when a sign-in was refused.
 *
 * @param account null where the address has none
 */
public record SignInFailed(Long account) {}
