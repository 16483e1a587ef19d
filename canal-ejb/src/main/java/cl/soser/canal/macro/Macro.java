package cl.soser.canal.macro;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** A named list of acts that are often done together. It is retired, never deleted. */
@Entity
@NamedQuery(name = Macro.ALL, query = "SELECT m FROM Macro m ORDER BY m.retired, m.name, m.id")
public class Macro {

    static final String ALL = "Macro.all";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "macro")
    @SequenceGenerator(name = "macro", sequenceName = "macro_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    private String name;
    private String purpose;
    private String roles;

    @Column(name = "owner_id")
    private Long owner;

    private boolean retired;

    @Column(name = "name_key")
    private String nameKey;

    @ElementCollection
    @CollectionTable(name = "macro_act", joinColumns = @JoinColumn(name = "macro_id"))
    @OrderColumn(name = "place")
    private List<MacroStep> acts = new ArrayList<>();

    protected Macro() {
        // for JPA
    }

    Macro(MacroContent text, long owner) {
        this.owner = owner;
        write(text);
    }

    void write(MacroContent text) {
        name = text.name().strip();
        purpose = text.purpose().strip();
        roles = String.join(",", new TreeSet<>(text.roles()));
        acts.clear();
        text.acts().forEach(act -> acts.add(new MacroStep(act)));
        nameKey = retired ? null : key();
    }

    /** From now on it is not offered, and its name is free for another macro. */
    void retire() {
        retired = true;
        nameKey = null;
    }

    /** Offers a retired macro again. */
    void offerAgain() {
        retired = false;
        nameKey = key();
    }

    private String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    public MacroContent text() {
        return new MacroContent(name, purpose, getRoles(), getActs());
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public String getPurpose() {
        return purpose;
    }

    public List<String> getRoles() {
        return List.of(roles.split(","));
    }

    public Long getOwner() {
        return owner;
    }

    public boolean isRetired() {
        return retired;
    }

    public List<MacroStepContent> getActs() {
        return acts.stream().map(MacroStep::text).toList();
    }
}
