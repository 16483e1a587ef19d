/**
 * What is done for each request of a browser or program, on pages and in the API alike; and how its
 * parts come by the services they call.
 */
package cl.soser.canal.shared.request;
