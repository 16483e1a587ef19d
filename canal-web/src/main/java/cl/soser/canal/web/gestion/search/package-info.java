/** The search page and the palette: tickets, people, schools, pages and help by one text. */
package cl.soser.canal.web.gestion.search;
