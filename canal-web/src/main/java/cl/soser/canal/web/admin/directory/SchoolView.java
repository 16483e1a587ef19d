package cl.soser.canal.web.admin.directory;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SaveSchoolCommand;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.directory.SchoolService;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/establecimiento.xhtml: one establishment, or a new one. */
@Named
@ViewScoped
public class SchoolView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/admin/establecimiento?id=%s";

    @Inject SchoolService schoolService;
    @Inject DirectoryQuery directoryQuery;
    @Inject ConcurrentChange concurrentChange;

    @Param(name = "id", converterClass = OptionalIdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
    private boolean byHand;
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

    @PostConstruct
    void open() {
        if (asked == null) {
            return;
        }
        id = asked;
        show();
    }

    private void show() {
        School school = directoryQuery.school(id);
        version = school.getVersion();
        byHand = school.isByHand();
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

    public void save() {
        if (isNew()) {
            id = schoolService.add(written());
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.ESTABLECIMIENTO,
                    id,
                    () -> schoolService.correct(id, version, written()),
                    this::show);
        }
        Messages.addFlashGlobalInfo("adminDirectory.saved");
        Faces.redirect(PAGE, id);
    }

    private SaveSchoolCommand written() {
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

    public boolean isNew() {
        return id == null;
    }

    /** Where its requests are. */
    public String getRequests() {
        return "/gestion/cifras/solicitudes?rbd=" + scheme + ":" + code;
    }

    public SchoolScheme[] getSchemes() {
        return SchoolScheme.values();
    }

    public SchoolStatus[] getStatuses() {
        return SchoolStatus.values();
    }

    public Long getId() {
        return id;
    }

    public boolean isByHand() {
        return byHand;
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
