package cl.soser.canal.danger;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;

/** Reads doubts with the words that are shipped; it keeps the reader, which takes long to build. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DoubtQuery {

    private final DoubtReader reader = DoubtReader.shipped();

    public Optional<TextDoubt> read(String subject, String detail) {
        return reader.read(subject, detail);
    }
}
