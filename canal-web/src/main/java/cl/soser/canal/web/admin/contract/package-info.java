/** Contracts: their schools, targets and fines, and who is mailed the monthly reports. */
package cl.soser.canal.web.admin.contract;
