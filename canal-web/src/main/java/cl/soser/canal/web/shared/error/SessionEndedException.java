package cl.soser.canal.web.shared.error;

import jakarta.faces.FacesException;

/**
 * Thrown when a form of an authenticated page is sent without authentication: the session, or the
 * hour of a code, has ended meanwhile.
 */
public class SessionEndedException extends FacesException {

    private static final long serialVersionUID = 1L;
}
