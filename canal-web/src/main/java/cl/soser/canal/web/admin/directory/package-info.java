/** Schools: list, one by one, or from a file. */
package cl.soser.canal.web.admin.directory;
