/** Who works when: schools that must report, on-call shifts, absences and the load of an area. */
package cl.soser.canal.web.gestion.duty;
