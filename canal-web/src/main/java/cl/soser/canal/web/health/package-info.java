/** The health checks behind {@code /health}: database, disk and outgoing mail. */
package cl.soser.canal.web.health;
