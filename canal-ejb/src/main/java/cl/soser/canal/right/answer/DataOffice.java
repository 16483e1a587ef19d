package cl.soser.canal.right.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Where the personal-data officer is reached; one row. */
@Entity
@Table(name = "data_office")
class DataOffice {

    static final long ONLY = 1;

    @Id private Long id;

    @Column(name = "responsible_name")
    private String responsible;

    private String email;
    private String phone;
    private String address;

    @Version private int version;

    protected DataOffice() {
        // for JPA
    }

    void change(DataOfficeContent content) {
        responsible = content.responsible().strip();
        email = content.email();
        phone = content.phone();
        address = content.address();
    }

    DataOfficeContent content() {
        return new DataOfficeContent(responsible, email, phone, address);
    }

    int getVersion() {
        return version;
    }
}
