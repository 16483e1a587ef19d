/**
 * What this server needs to serve at all: a database and a folder that can be written. {@link
 * cl.soser.canal.shared.health.HealthProbeStartup} looks every two seconds, so that neither a page
 * nor the health addresses wait for something that hangs; {@link
 * cl.soser.canal.shared.health.ServerHealth} keeps what it saw. {@link
 * cl.soser.canal.shared.health.OutageReason} says which failures are no fault of the request.
 */
package cl.soser.canal.shared.health;
