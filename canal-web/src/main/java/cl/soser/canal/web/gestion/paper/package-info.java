/** The paper form: booklets, photographs of sheets, their transcription and how long they took. */
package cl.soser.canal.web.gestion.paper;
