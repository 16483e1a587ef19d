/** What is done for each request of a browser or program, on pages and in the API alike. */
package cl.soser.canal.shared.request;
