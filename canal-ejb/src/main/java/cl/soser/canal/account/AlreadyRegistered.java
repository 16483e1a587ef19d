package cl.soser.canal.account;

/**
 * Somebody registered with an address that has an account; the mail says so to its owner and the
 * screen to nobody.
 */
public record AlreadyRegistered(String email) {}
