/**
 * A routing rule tried before it is in force: {@link RoutingTrialQuery} routes past tickets again
 * with other rules and counts the differences.
 */
package cl.soser.canal.routing.trial;
