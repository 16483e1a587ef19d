/** Days, hours and terms as people read and write them; zone of the installation. */
package cl.soser.canal.web.shared.time;
