/**
 * A request on its way: the form and its draft, schools and answers that are offered meanwhile, a
 * delivery that waited on a phone, and the receipt.
 */
package cl.soser.canal.web.portal.filing;
