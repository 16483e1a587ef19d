/**
 * What became of the configuration, and by whom: one history for every screen that changes how the
 * channel works. It knows no feature; each tells it in its own words.
 */
package cl.soser.canal.configuration;
