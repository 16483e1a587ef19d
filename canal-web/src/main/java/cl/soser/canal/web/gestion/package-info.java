/** The back office: the piles of each role, one ticket with all that may be done to it, search. */
package cl.soser.canal.web.gestion;
