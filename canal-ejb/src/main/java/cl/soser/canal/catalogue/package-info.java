/** The vocabulary of a request: what it is about, how it came, how urgent it is and who answers. */
package cl.soser.canal.catalogue;
