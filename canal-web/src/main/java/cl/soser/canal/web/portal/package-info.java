/**
 * The public pages: home, help, the guided form, follow-up, a citizen's own requests, and surveys.
 *
 * <p>They are stateless Faces views without a session. A form is sent by POST and answered by a
 * redirect; its state is a {@link cl.soser.canal.filing.Draft}. All of them work without scripts.
 */
package cl.soser.canal.web.portal;
