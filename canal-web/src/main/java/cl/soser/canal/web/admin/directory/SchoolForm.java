package cl.soser.canal.web.admin.directory;

import cl.soser.canal.directory.SaveSchoolCommand;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.directory.SchoolStatus;
import java.io.Serializable;
import java.math.BigDecimal;

/** A school as it is being written. */
public class SchoolForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private SchoolScheme scheme = SchoolScheme.RBD;
    private String code;
    private String checkDigit;
    private String name;
    private String comuna;
    private SchoolStatus status = SchoolStatus.FUNCIONANDO;
    private boolean rural;
    private BigDecimal latitude;
    private BigDecimal longitude;
    private Integer enrolment;

    void show(School school) {
        scheme = school.getScheme();
        code = school.getCode();
        checkDigit = school.getCheckDigit();
        name = school.getName();
        comuna = school.getComuna().getCode();
        status = school.getStatus();
        rural = school.isRural();
        latitude = school.getLatitude();
        longitude = school.getLongitude();
        enrolment = school.getEnrolment();
    }

    SaveSchoolCommand command() {
        return new SaveSchoolCommand(
                scheme,
                code,
                checkDigit,
                name,
                comuna,
                status,
                rural,
                latitude,
                longitude,
                enrolment);
    }

    public SchoolScheme getScheme() {
        return scheme;
    }

    public void setScheme(SchoolScheme scheme) {
        this.scheme = scheme;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCheckDigit() {
        return checkDigit;
    }

    public void setCheckDigit(String checkDigit) {
        this.checkDigit = checkDigit;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getComuna() {
        return comuna;
    }

    public void setComuna(String comuna) {
        this.comuna = comuna;
    }

    public SchoolStatus getStatus() {
        return status;
    }

    public void setStatus(SchoolStatus status) {
        this.status = status;
    }

    public boolean isRural() {
        return rural;
    }

    public void setRural(boolean rural) {
        this.rural = rural;
    }

    public BigDecimal getLatitude() {
        return latitude;
    }

    public void setLatitude(BigDecimal latitude) {
        this.latitude = latitude;
    }

    public BigDecimal getLongitude() {
        return longitude;
    }

    public void setLongitude(BigDecimal longitude) {
        this.longitude = longitude;
    }

    public Integer getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(Integer enrolment) {
        this.enrolment = enrolment;
    }
}
