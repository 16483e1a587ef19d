/**
 * Months that are closed: their requests, figures and targets are frozen with a hash, told as PDF,
 * workbook and JSON of what is frozen alone, and what is found different later is an adjustment.
 */
package cl.soser.canal.closing;
