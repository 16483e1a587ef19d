/** Lists too long for one answer: made into a file in the background, kept for some days. */
package cl.soser.canal.export;
