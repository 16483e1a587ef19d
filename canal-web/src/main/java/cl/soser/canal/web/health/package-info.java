/**
 * The health checks behind {@code /health}: alive, started, ready. None of them waits for anything.
 */
package cl.soser.canal.web.health;
