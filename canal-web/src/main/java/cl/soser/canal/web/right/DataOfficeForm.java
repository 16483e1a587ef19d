package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.DataOfficeContent;
import java.io.Serializable;

/** Where the officer is reached, as it is being written. */
public class DataOfficeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String responsible;
    private String email;
    private String phone;
    private String address;

    void show(DataOfficeContent office) {
        responsible = office.responsible();
        email = office.email();
        phone = office.phone();
        address = office.address();
    }

    DataOfficeContent content() {
        return new DataOfficeContent(responsible, email, phone, address);
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = responsible;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
