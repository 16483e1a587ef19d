/**
 * What goes wrong, in words a person can act upon: refusals, outages, stale pages and lost
 * sessions. One handler answers for all pages.
 */
package cl.soser.canal.web.shared.error;
