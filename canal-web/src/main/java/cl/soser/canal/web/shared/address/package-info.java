/**
 * How a page's bean takes the parameters of its address: fields with {@link
 * org.omnifaces.cdi.Param}, read by these converters when the bean is made. None of them leaves a
 * message on the page: what cannot be read counts as not given, or the page is not found.
 */
package cl.soser.canal.web.shared.address;
