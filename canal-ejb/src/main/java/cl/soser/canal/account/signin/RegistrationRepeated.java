package cl.soser.canal.account.signin;

/**
 * Fired when a visitor registers with an address that has an account. A mail informs its owner; the
 * page shows nothing of it.
 */
public record RegistrationRepeated(String email) {}
