/**
 * How people get in: registration, sign-in, passwords, and what citizens change about themselves.
 *
 * <p>{@link PasswordIdentityStore} is the identity store for people (e-mail and password). {@link
 * SignInService} limits attempts: it slows guessing by network and never locks an owner out. Pages
 * and mails never disclose whether an address has an account: {@link RegistrationService} and
 * {@link PasswordResetService} show the same screen after the same time.
 *
 * <p>One human may have several rows of {@link cl.soser.canal.person.Person}; they meet in one
 * account only after proof of the mailbox ({@link MailboxVerified}), never because a RUT or a
 * telephone is equal.
 */
package cl.soser.canal.account.signin;
