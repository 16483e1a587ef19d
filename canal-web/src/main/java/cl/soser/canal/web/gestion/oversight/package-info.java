/**
 * What Operations looks at afterwards: its reports, the answers that were sent, and samples of
 * their quality.
 */
package cl.soser.canal.web.gestion.oversight;
