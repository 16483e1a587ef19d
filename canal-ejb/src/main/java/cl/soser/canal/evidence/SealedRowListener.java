package cl.soser.canal.evidence;

import jakarta.inject.Inject;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreUpdate;
import java.lang.reflect.Field;
import java.util.Optional;

/** Tells of each row of a sealed table that is written; of every entity, see {@code orm.xml}. */
public class SealedRowListener {

    private static final ClassValue<Optional<Field>> ID =
            new ClassValue<>() {
                @Override
                protected Optional<Field> computeValue(Class<?> type) {
                    for (Field field : type.getDeclaredFields()) {
                        if (field.isAnnotationPresent(Id.class)) {
                            field.setAccessible(true);
                            return Optional.of(field);
                        }
                    }
                    return Optional.empty();
                }
            };

    @Inject EvidenceQueue evidenceQueue;

    @PreUpdate
    void changing(Object entity) {
        if (evidenceQueue != null) {
            SealedTable.of(entity.getClass())
                    .ifPresent(table -> evidenceQueue.changing(table, id(entity)));
        }
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void written(Object entity) {
        if (evidenceQueue == null) {
            return; // outside a container, where nothing is injected; a check would find the row
        }
        SealedTable.of(entity.getClass())
                .ifPresent(table -> evidenceQueue.written(table, id(entity)));
    }

    private static long id(Object entity) {
        if (entity instanceof SealedRow row) {
            return row.sealedId();
        }
        try {
            Field field = ID.get(entity.getClass()).orElseThrow();
            return ((Number) field.get(entity)).longValue();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
