package cl.soser.canal.danger;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Set;

/** Reads foods with the words that are shipped; it keeps the reader, which takes long to build. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FoodQuery {

    private final FoodReader reader = FoodReader.shipped();

    /** The codes of the foods that a text speaks of. */
    public Set<String> read(String text) {
        return reader.read(text);
    }
}
