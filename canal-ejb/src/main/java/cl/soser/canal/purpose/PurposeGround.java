package cl.soser.canal.purpose;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The ground of a purpose. */
@Entity
@Table(name = "purpose_ground")
@NamedQuery(name = PurposeGround.ALL, query = "SELECT g FROM PurposeGround g")
class PurposeGround {

    static final String ALL = "PurposeGround.all";

    @Id
    @Enumerated(STRING)
    @Column(name = "purpose_code")
    private Purpose purpose;

    @Enumerated(STRING)
    private LegalGround ground;

    private String basis;
    @Version private int version;

    protected PurposeGround() {
        // for JPA
    }

    /**
     * @param newBasis what it rests on, in words for everybody
     */
    void restOn(LegalGround newGround, String newBasis) {
        if (!newGround.supports(purpose)) {
            throw new NotAllowedException("purpose.needed");
        }
        ground = newGround;
        basis = newBasis;
    }

    Purpose getPurpose() {
        return purpose;
    }

    LegalGround getGround() {
        return ground;
    }

    String getBasis() {
        return basis;
    }

    int getVersion() {
        return version;
    }
}
