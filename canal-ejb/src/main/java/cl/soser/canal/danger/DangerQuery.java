package cl.soser.canal.danger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Reads messages with the words in force; it keeps the reader, which takes long to build. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DangerQuery {

    private DangerReader reader;

    @PostConstruct
    void build() {
        reader = DangerReader.ofWords();
    }

    public DangerReading read(String subject, String detail) {
        return reader.read(subject, detail);
    }
}
