package cl.soser.canal.account.signin;

import java.time.Instant;

/**
 * Fired when the owner of an account proved this mailbox; requests filed from it join the account.
 */
public record MailboxVerified(long accountId, String emailKey, Instant provedAt) {}
