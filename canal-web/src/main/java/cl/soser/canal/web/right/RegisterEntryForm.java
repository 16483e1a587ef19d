package cl.soser.canal.web.right;

import cl.soser.canal.right.register.RegisterEntryContent;
import java.io.Serializable;

/** An entry of the register as it is being written. */
public class RegisterEntryForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String purpose;
    private String categories;
    private String people;
    private String ground;
    private String recipients;
    private String keptFor;
    private String safeguards;

    void show(RegisterEntryContent now) {
        title = now.title();
        purpose = now.purpose();
        categories = now.categories();
        people = now.people();
        ground = now.ground();
        recipients = now.recipients();
        keptFor = now.keptFor();
        safeguards = now.safeguards();
    }

    RegisterEntryContent content() {
        return new RegisterEntryContent(
                title, purpose, categories, people, ground, recipients, keptFor, safeguards);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getCategories() {
        return categories;
    }

    public void setCategories(String categories) {
        this.categories = categories;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String recipients) {
        this.recipients = recipients;
    }

    public String getKeptFor() {
        return keptFor;
    }

    public void setKeptFor(String keptFor) {
        this.keptFor = keptFor;
    }

    public String getSafeguards() {
        return safeguards;
    }

    public void setSafeguards(String safeguards) {
        this.safeguards = safeguards;
    }
}
