/** Fields that several forms share, and the choices they offer. */
package cl.soser.canal.web.shared.form;
