/**
 * Files over HTTP: uploaded to {@code /archivos}, removed and downloaded below it. The rules are in
 * {@link cl.soser.canal.attachment}.
 */
package cl.soser.canal.web.shared.files;
