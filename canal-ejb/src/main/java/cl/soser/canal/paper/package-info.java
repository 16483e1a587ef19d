/**
 * The paper channel: booklets of numbered sheets handed to schools, what became of each sheet, what
 * is printed, and what a photograph of a sheet says.
 */
package cl.soser.canal.paper;
