/** What the portal tells everybody before they ask: dated notices and frequent questions. */
package cl.soser.canal.guidance;
