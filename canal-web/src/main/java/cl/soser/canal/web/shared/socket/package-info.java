/**
 * How sockets end. The server uses the objects of a request again as soon as it has ended, and the
 * socket's own reader, woken by the browser's farewell, may still hold them: then it reads the form
 * of somebody else. {@link SocketFilter} hands the container's socket a connection ({@link
 * EndingConnection}) that nobody can use any more when the server takes its objects back.
 */
package cl.soser.canal.web.shared.socket;
