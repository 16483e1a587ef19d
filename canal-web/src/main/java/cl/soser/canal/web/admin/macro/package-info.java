/** Macros: several acts by one name. */
package cl.soser.canal.web.admin.macro;
