package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.field.DemoField;
import cl.soser.canal.paper.photo.DemoPhotos;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/**
 * The demonstration's photographs and the days they count for. They are drawn while the server
 * already answers, because drawing takes longer than all the rest. For the start-up, which has no
 * caller.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class DemoPaperSheets {

    @Inject DemoPhotos photos;
    @Inject DemoField field;

    /**
     * @param today when, today, a sheet was photographed at which school
     */
    @Asynchronous
    public void live(Map<Long, Instant> today) {
        photos.create(today);
        field.count();
    }
}
