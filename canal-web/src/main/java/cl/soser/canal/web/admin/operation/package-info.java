/** The state of the installation: health, maintenance windows and outgoing mail. */
package cl.soser.canal.web.admin.operation;
