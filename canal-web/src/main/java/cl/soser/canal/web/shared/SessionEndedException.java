package cl.soser.canal.web.shared;

import jakarta.faces.FacesException;

/**
 * Somebody sends a form that only its owner could have been shown, and is nobody any more: the
 * session, or the hour of a code, ended meanwhile.
 */
public class SessionEndedException extends FacesException {

    private static final long serialVersionUID = 1L;
}
