/** Words and classifiers that recognise danger in a text. */
package cl.soser.canal.web.admin.danger;
