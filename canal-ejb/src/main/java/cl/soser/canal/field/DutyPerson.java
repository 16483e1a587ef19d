package cl.soser.canal.field;

import cl.soser.canal.person.Phone;
import java.io.Serializable;

/** Who looks after a school, and how they are reached. */
public record DutyPerson(long school, long account, String name, String email, String telephone)
        implements Serializable {

    /** As it is read, or null. */
    public String readable() {
        return telephone == null ? null : Phone.parse(telephone).format();
    }
}
