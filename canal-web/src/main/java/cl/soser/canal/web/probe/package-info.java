/**
 * The two addresses of the prober, {@code /sonda/ingreso} and {@code /sonda/registro}. It shows a
 * key; the use case is {@link cl.soser.canal.availability.ProbeService}.
 */
package cl.soser.canal.web.probe;
