/** Texts of mails and saved replies, by stage. */
package cl.soser.canal.web.admin.template;
