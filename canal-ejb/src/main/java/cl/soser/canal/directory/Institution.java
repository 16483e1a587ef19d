package cl.soser.canal.directory;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.io.Serializable;

/** A public body on whose behalf food is served: JUNAEB, JUNJI or INTEGRA. */
@Entity
@Cacheable
@NamedQuery(name = Institution.ALL, query = "SELECT i FROM Institution i ORDER BY i.code")
public class Institution implements Serializable {

    static final String ALL = "Institution.all";

    @Id private String code;
    private String name;

    @Column(name = "official_name")
    private String officialName;

    protected Institution() {}

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getOfficialName() {
        return officialName;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Institution institution && code.equals(institution.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return "Institution " + code;
    }
}
