/** The questions of each topic, and the rules of surveys. */
package cl.soser.canal.web.admin.question;
