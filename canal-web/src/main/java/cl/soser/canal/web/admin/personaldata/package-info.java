/** How personal data are kept: purposes, periods, named readers and requests for a name. */
package cl.soser.canal.web.admin.personaldata;
