/**
 * People and programs: accounts, sign-in, the roles and rights of a caller, citizens' personal
 * data, absences, and tokens of the API.
 *
 * <p>{@link Caller} answers "who calls": the container authenticates name and roles; areas and
 * institution come from the database, once per request. Every use case asks it. {@link
 * PasswordIdentityStore} is the identity store for people (e-mail and password), {@link
 * ApiTokenIdentityStore} the one for bearer tokens. {@link SignInService} limits attempts: it slows
 * guessing by network and never locks an owner out.
 *
 * <p>An {@link Account} is the right to enter. A {@link Person} is a citizen's identity, with or
 * without an account. One human may have several rows; they meet in one account only after proof of
 * the mailbox ({@link MailboxVerified}), never because a RUT or a telephone is equal. Pages and
 * mails never disclose whether an address has an account: {@link RegistrationService} and {@link
 * PasswordResetService} show the same screen after the same time.
 *
 * <p>{@link StaffAccountService} invites staff and changes their rights. {@link AbsenceService}
 * records days of absence and the substitute; {@link AbsenceRepository} returns who substitutes
 * today. {@link CallerDelegation} lets a background job act with the present rights of the person
 * who requested it. {@link ApiTokenService} creates, renews and revokes tokens.
 */
package cl.soser.canal.account;
