/** Accounts of staff, their roles by proposal, their schools, and tokens of the reporting API. */
package cl.soser.canal.web.admin.staff;
