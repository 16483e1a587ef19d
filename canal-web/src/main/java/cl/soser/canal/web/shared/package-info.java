/**
 * What all pages share: texts, dates, addresses, errors, security headers, menu and the components
 * of forms.
 *
 * <p>{@link cl.soser.canal.web.shared.language.Bundles} joins the message files of all areas into
 * {@code msg}. {@link cl.soser.canal.web.shared.error.CanalExceptionHandler} translates business
 * errors into messages, so no view catches them. {@link
 * cl.soser.canal.web.shared.request.SecurityHeadersFilter} and {@link
 * cl.soser.canal.web.shared.guard.SameOriginFilter} protect every address. {@link
 * cl.soser.canal.web.shared.request.PublicContextFactory} keeps PrimeFaces out of public pages,
 * because it would create a session. {@link StaffMenu} is the navigation of staff.
 */
package cl.soser.canal.web.shared;
