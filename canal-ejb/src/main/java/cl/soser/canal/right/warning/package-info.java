/** Warns of terms that end: the officer before, Operations too once one has passed. */
package cl.soser.canal.right.warning;
