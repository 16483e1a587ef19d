/**
 * The officer's work: her list, one case with all she needs to decide it, and what follows from the
 * decision. Whatever is decided is told, and the documents that showed who asked are deleted.
 */
package cl.soser.canal.right.answer;
