package cl.soser.canal.web.account;

import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import cl.soser.canal.web.shared.time.DateConverter;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A person's data while they are being typed; what they must satisfy the use cases say. */
public class PersonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String firstNames;
    private String lastNames;
    private DocumentType documentType = DocumentType.RUT;
    private String document;
    private String birthDate;
    private Sex sex;
    private UserType userType;
    private String mobile;
    private String landline;
    private String comunaCode;
    private String institutionCode;
    private AnswerChannel answerChannel = AnswerChannel.CORREO;
    private PersonDetails known;

    public PersonForm() {}

    PersonForm(PersonDetails details) {
        known = details;
        firstNames = details.firstNames();
        lastNames = details.lastNames();
        documentType =
                details.identity().documentType() == null
                        ? documentType
                        : details.identity().documentType();
        document = details.identity().document();
        birthDate = details.birthDate() == null ? null : DateConverter.written(details.birthDate());
        sex = details.sex();
        userType = details.userType();
        mobile = details.contact().mobile();
        landline = details.contact().landline();
        comunaCode = details.contact().comunaCode();
        institutionCode = details.institutionCode();
        answerChannel = details.contact().answerChannel();
    }

    PersonDetails details(String email) {
        return new PersonDetails(
                firstNames,
                lastNames,
                new Identity(documentType, document),
                born(),
                sex,
                userType,
                new ContactDetails(mobile, landline, comunaCode, email, answerChannel, null),
                institutionCode);
    }

    /**
     * What cannot be read as a day becomes one that never comes, which no use case lets pass; so
     * its error is shown together with all others.
     */
    LocalDate born() {
        if (birthDate == null) {
            return null;
        }
        try {
            return DateConverter.parse(birthDate.strip());
        } catch (DateTimeException unreadable) {
            return LocalDate.MAX;
        }
    }

    /** Whether a day must stand here; not of somebody who never told hers, or had it erased. */
    public boolean isBornAsked() {
        return known != null && known.birthDate() != null;
    }

    public boolean isSexAsked() {
        return known != null && known.sex() != null;
    }

    public boolean isTypeAsked() {
        return known != null && known.userType() != null;
    }

    public boolean isComunaAsked() {
        return known != null && known.contact().comunaCode() != null;
    }

    public boolean isInstitutionAsked() {
        return known != null && known.institutionCode() != null;
    }

    public String getFirstNames() {
        return firstNames;
    }

    public void setFirstNames(String firstNames) {
        this.firstNames = firstNames;
    }

    public String getLastNames() {
        return lastNames;
    }

    public void setLastNames(String lastNames) {
        this.lastNames = lastNames;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public UserType getUserType() {
        return userType;
    }

    public void setUserType(UserType userType) {
        this.userType = userType;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getLandline() {
        return landline;
    }

    public void setLandline(String landline) {
        this.landline = landline;
    }

    public String getComunaCode() {
        return comunaCode;
    }

    public void setComunaCode(String comunaCode) {
        this.comunaCode = comunaCode;
    }

    public String getInstitutionCode() {
        return institutionCode;
    }

    public void setInstitutionCode(String institutionCode) {
        this.institutionCode = institutionCode;
    }
}
