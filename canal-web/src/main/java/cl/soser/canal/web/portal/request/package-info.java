/** A request as its writer follows it. */
package cl.soser.canal.web.portal.request;
