/** The questions of a topic, in the forms that staff fill in. */
package cl.soser.canal.web.gestion.question;
