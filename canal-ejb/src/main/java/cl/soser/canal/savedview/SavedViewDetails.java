package cl.soser.canal.savedview;

import java.io.Serializable;
import java.util.List;

/**
 * A view as the caller may use it.
 *
 * @param ownerName null for the caller's own
 * @param ownerGone the owner's account is no longer active
 * @param editable the caller may rename, change and delete it
 * @param seen it is in the caller's list; leaders also see shared ones of others
 * @param start the caller's inbox opens with it
 * @param retired names of what it filters by that is no longer used
 */
public record SavedViewDetails(
        long id,
        int version,
        ViewPage page,
        String name,
        ListCriteria terms,
        ViewAudience audience,
        String code,
        String ownerName,
        boolean ownerGone,
        boolean editable,
        boolean seen,
        boolean start,
        List<String> retired)
        implements Serializable {

    public boolean isShared() {
        return audience != ViewAudience.PRIVADA;
    }

    public boolean isOwn() {
        return ownerName == null;
    }

    public SavedViewRef ref() {
        return new SavedViewRef(id, version);
    }
}
