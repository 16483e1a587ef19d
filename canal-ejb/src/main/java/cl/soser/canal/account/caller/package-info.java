/**
 * Who calls.
 *
 * <p>{@link Caller} answers that: the container authenticates name and roles; areas and institution
 * come from the database, once per request ({@link CallerCache}). Every use case asks it. {@link
 * CallerDelegation} lets a background job act with the present rights of the person who requested
 * it.
 */
package cl.soser.canal.account.caller;
