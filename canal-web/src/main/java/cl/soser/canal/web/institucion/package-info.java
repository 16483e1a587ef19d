/**
 * What JUNAEB, JUNJI and INTEGRA see: the requests of their own schools. Figures, lists and reports
 * are in {@link cl.soser.canal.web.reporting}.
 */
package cl.soser.canal.web.institucion;
