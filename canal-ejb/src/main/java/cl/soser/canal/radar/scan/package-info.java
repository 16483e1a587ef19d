/**
 * The radar's statistics, without a database: what is usual ({@link Baseline}), where schools are
 * ({@link SchoolMap}), and which reports are hardly together by chance ({@link OutbreakScan}).
 */
package cl.soser.canal.radar.scan;
