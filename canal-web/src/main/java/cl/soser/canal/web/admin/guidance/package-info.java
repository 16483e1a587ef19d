/** Announcements and frequent questions of the portal. */
package cl.soser.canal.web.admin.guidance;
