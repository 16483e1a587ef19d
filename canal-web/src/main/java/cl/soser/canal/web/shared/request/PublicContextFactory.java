package cl.soser.canal.web.shared.request;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/**
 * Takes the component library out of the way of public pages. Its script nonce lives in the view's
 * map, and that makes a session for every visitor; public pages use neither its components nor
 * scripts of their own in the page. Pages of the back office get a {@link PageMark}.
 */
public class PublicContextFactory extends FacesContextFactory {

    public PublicContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(
            Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext made = getWrapped().getFacesContext(context, request, response, lifecycle);
        if (!(made instanceof PrimeFacesContext prime)
                || !(request instanceof HttpServletRequest asked)) {
            return made;
        }
        FacesContext inner = prime.getWrapped();
        if (!SecurityHeaders.staff(asked.getRequestURI())) {
            return new PlainContext(inner);
        }
        // Made anew, because it keeps the state it finds when it is made.
        inner.getAttributes().put(CspState.class.getName(), new PageMark(inner));
        return new PrimeFacesContext(inner);
    }

    private static final class PlainContext extends FacesContextWrapper {

        PlainContext(FacesContext wrapped) {
            super(wrapped);
            PrimeFacesContext.getCspState(wrapped).setInitialized(true);
            setCurrentInstance(this);
        }
    }
}
