package cl.soser.canal.web.shared.list;

import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.request.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** How many rows a list reads at once. */
@RequestScoped
public class ListSize {

    @Param(name = LocalPath.LIST_FILE)
    String file;

    /**
     * @param page rows of a page
     * @return the same, or where the list is asked for as a file as many as one may have
     */
    public int of(int page) {
        return file == null || Faces.isPostback() ? page : Slice.MOST;
    }

    /** Id of the list that is asked for as a file; null for a page. */
    String file() {
        return Faces.isPostback() ? null : file;
    }
}
