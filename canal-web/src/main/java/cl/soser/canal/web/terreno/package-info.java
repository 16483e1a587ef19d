/**
 * The phone page of field staff ({@code /terreno}): their schools, photographs of sheets, and "sin
 * novedades".
 *
 * <p>{@code js/field-queue.js} keeps each photograph on the phone until the server has confirmed
 * it; {@code terreno-sw.js} opens the page without a signal. The same forms work without scripts.
 */
package cl.soser.canal.web.terreno;
