/** A request while it is being written: kept on the server step by step, filed exactly once. */
package cl.soser.canal.filing;
