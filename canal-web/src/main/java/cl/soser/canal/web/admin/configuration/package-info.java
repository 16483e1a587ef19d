/** Settings, their history, and carrying the configuration from one installation to another. */
package cl.soser.canal.web.admin.configuration;
