/**
 * A year of invented tickets, so that each page has something to show; only where the demo is on.
 */
package cl.soser.canal.demo;
