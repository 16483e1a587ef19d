package cl.soser.canal.shared.request;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Of entities that {@link RequestCache} keeps: who changes one sees the change. */
public class KeptEntityListener {

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Object entity) {
        RequestCache.end();
    }
}
