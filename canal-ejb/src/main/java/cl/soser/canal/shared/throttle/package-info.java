/**
 * Attempts are counted in the database: {@link ThrottleService} refuses those beyond a {@link
 * Limit}.
 */
package cl.soser.canal.shared.throttle;
