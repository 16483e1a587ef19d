package cl.soser.canal.web.shared.files;

/**
 * Why a file, or what waited on a phone, was not taken.
 *
 * @param message the words for its sender
 * @param code what a script decides by; null where there is nothing to decide
 */
public record FileRefusal(String message, String code) {}
