/**
 * What all pages share: texts, dates, addresses, errors, security headers, menu and the components
 * of forms.
 *
 * <p>{@link Bundles} joins the message files of all areas into {@code msg}. {@link
 * CanalExceptionHandler} translates business errors into messages, so no view catches them. {@link
 * SecurityHeadersFilter} and {@link SameOriginFilter} protect every address. {@link
 * PublicContextFactory} keeps PrimeFaces out of public pages, because it would create a session.
 * {@link StaffMenu} is the navigation of staff.
 */
package cl.soser.canal.web.shared;
