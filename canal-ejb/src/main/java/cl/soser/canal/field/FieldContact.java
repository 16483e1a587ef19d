package cl.soser.canal.field;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The telephone of a field worker. */
@Entity
@Table(name = "field_contact")
class FieldContact {

    @Id
    @Column(name = "account_id")
    private Long account;

    private String telephone;
    @Version private int version;

    protected FieldContact() {
        // for JPA
    }

    FieldContact(long account, String telephone) {
        this.account = account;
        this.telephone = telephone;
    }

    void becomes(String other) {
        telephone = other;
    }

    String getTelephone() {
        return telephone;
    }
}
