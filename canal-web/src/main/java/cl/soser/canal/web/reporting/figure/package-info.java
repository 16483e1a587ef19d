/**
 * Figures as a page shows them: in words, and each number with where its requests are. The beans of
 * {@link cl.soser.canal.web.reporting} count them.
 */
package cl.soser.canal.web.reporting.figure;
