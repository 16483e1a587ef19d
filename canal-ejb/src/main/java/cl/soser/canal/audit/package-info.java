/** Who did or read what, kept and never changed. Listens; nobody calls it. */
package cl.soser.canal.audit;
