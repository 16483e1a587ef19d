/**
 * The call desk: intake while the caller talks, calls about a ticket, calls that are owed. Its
 * resources are {@link OperatorsOnly} and take POST only, so names and numbers of callers never
 * appear in an address.
 */
package cl.soser.canal.web.gestion.callcentre;
