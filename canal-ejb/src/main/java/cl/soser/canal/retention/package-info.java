/** How long each class of data keeps its people, and how much of it would fall due today. */
package cl.soser.canal.retention;
