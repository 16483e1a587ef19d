/** Deadlines: terms, holidays and escalation. */
package cl.soser.canal.web.admin.sla;
