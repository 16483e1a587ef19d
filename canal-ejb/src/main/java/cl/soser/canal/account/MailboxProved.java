package cl.soser.canal.account;

import java.time.Instant;

/**
 * The owner of an account proved to read this mailbox; what was filed from it joins the account.
 */
public record MailboxProved(long accountId, String emailKey, Instant provedAt) {}
