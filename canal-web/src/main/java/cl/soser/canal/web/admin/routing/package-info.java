/** Which area answers what, tried upon past tickets. */
package cl.soser.canal.web.admin.routing;
