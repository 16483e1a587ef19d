/** Closed months: their pages, and the report of each as a file. */
package cl.soser.canal.web.reporting.closing;
