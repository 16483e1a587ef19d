/**
 * What a session has proved lately: {@link RecentFactor} marks the use cases that ask for it,
 * {@link ProvedFactor} is what the web module says of the request. The check is in {@code
 * account.factor}.
 */
package cl.soser.canal.shared.proof;
