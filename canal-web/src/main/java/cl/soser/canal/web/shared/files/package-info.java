/** Files over HTTP: sent to {@code /archivos}, taken back and given out below it. */
package cl.soser.canal.web.shared.files;
