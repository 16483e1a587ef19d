/**
 * Pages to register, sign in and out, recover a password and manage one's own account.
 *
 * <p>{@link SignInView} authenticates through the container; the identity stores are in {@link
 * cl.soser.canal.account}. Registration and recovery show the same page whether the address has an
 * account or not.
 */
package cl.soser.canal.web.account;
