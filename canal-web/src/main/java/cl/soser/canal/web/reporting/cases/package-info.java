/**
 * The requests behind a figure: the list of them, as a page and as a file, and the files that are
 * made meanwhile.
 */
package cl.soser.canal.web.reporting.cases;
