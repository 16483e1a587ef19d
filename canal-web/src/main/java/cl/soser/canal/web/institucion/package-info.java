/** What JUNAEB, JUNJI and INTEGRA see of the tickets of their own establishments. */
package cl.soser.canal.web.institucion;
