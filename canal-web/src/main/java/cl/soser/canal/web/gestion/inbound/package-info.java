/** Mail that arrived, and what became of it. */
package cl.soser.canal.web.gestion.inbound;
