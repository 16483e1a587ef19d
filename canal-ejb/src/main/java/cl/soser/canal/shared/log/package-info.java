/** What the server's log says: one line an event, with the request it belongs to. */
package cl.soser.canal.shared.log;
