/** What retention is about to do and did, and what is kept by an order. */
package cl.soser.canal.web.gestion.retention;
