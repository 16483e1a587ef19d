/**
 * Programs that call the API: {@link ApiTokenService} creates, renews and revokes their tokens;
 * {@link ApiTokenIdentityStore} is the identity store for bearer tokens.
 */
package cl.soser.canal.account.token;
