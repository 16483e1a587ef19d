/** The phone page of the people who look after schools. */
package cl.soser.canal.web.terreno;
