package cl.soser.canal.shared.request;

/**
 * Fired when somebody who is known was refused what their role does not allow.
 *
 * @param address which page or resource; never what was asked of it
 */
public record AccessRefused(String address) {}
