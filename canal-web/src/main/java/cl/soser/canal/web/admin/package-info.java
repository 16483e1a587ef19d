/** Administration: who may enter and what they may do. */
package cl.soser.canal.web.admin;
