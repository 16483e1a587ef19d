package cl.soser.canal.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Takes the component library out of the way of public pages. Its script nonce lives in the view's
 * map, and that makes a session for every visitor; public pages use neither its components nor
 * scripts of their own in the page.
 */
public class PublicContextFactory extends FacesContextFactory {

    public PublicContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(
            Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext made = getWrapped().getFacesContext(context, request, response, lifecycle);
        boolean plain =
                made instanceof PrimeFacesContext
                        && request instanceof HttpServletRequest asked
                        && !SecurityHeaders.staff(asked.getRequestURI());
        return plain ? new Plain(((PrimeFacesContext) made).getWrapped()) : made;
    }

    private static final class Plain extends FacesContextWrapper {

        Plain(FacesContext wrapped) {
            super(wrapped);
            PrimeFacesContext.getCspState(wrapped).setInitialized(true);
            setCurrentInstance(this);
        }
    }
}
